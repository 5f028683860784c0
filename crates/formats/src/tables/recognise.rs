//! Columns by their names in English, German, French, Spanish and Portuguese.
//!
//! Names are taken apart into words: what it is (`telefon`, `rue`), and where it belongs (`geschäftlich`, `domicile`).

use wellmet_domain::folding::fold;

use super::field::{Field, Meaning};

/// What each column means, as far as its name and its neighbours tell.
pub(crate) fn fields(names: &[String]) -> Vec<Option<Field>> {
    let words: Vec<Words> = names.iter().map(|name| Words::of(name)).collect();
    let header = Header::of(&words);
    words.iter().map(|words| field(words, &header)).collect()
}

/// A column's name, folded.
struct Words {
    raw: String,
    each: Vec<String>,
    joined: String,
}

impl Words {
    fn of(name: &str) -> Self {
        let folded = fold(&apart(name));
        let words: Vec<String> =
            folded.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect();
        // Trailing numbers only count columns of a kind: `E-mail 2 Address`, `Phone 1`.
        let letters: Vec<String> = words.into_iter().filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit())).collect();
        Self { raw: name.to_lowercase(), joined: letters.concat(), each: letters }
    }

    fn is(&self, names: &[&str]) -> bool {
        names.contains(&self.joined.as_str())
    }

    /// Whether a word begins with one of these.
    fn has(&self, starts: &[&str]) -> bool {
        self.each.iter().any(|word| starts.iter().any(|start| word.starts_with(start)))
    }

    /// Whether a word is exactly one of these.
    fn has_word(&self, exact: &[&str]) -> bool {
        self.each.iter().any(|word| exact.contains(&word.as_str()))
    }
}

/// `FirstName` as `First Name`.
fn apart(name: &str) -> String {
    let mut text = String::with_capacity(name.len() + 4);
    let mut small = false;
    for character in name.chars() {
        if small && character.is_uppercase() {
            text.push(' ');
        }
        small = character.is_lowercase();
        text.push(character);
    }
    text
}

/// What the other columns say about a word that has two meanings.
#[expect(clippy::struct_excessive_bools, reason = "each is one question that a word with two meanings asks")]
struct Header {
    has_given: bool,
    has_family: bool,
    has_job: bool,
    has_surname: bool,
}

impl Header {
    fn of(columns: &[Words]) -> Self {
        let any = |names: &[&str]| columns.iter().any(|words| words.is(names));
        Self { has_given: any(GIVEN), has_family: any(FAMILY), has_job: any(JOB), has_surname: any(&["sobrenome"]) }
    }
}

const GIVEN: &[&str] =
    &["firstname", "givenname", "first", "given", "forename", "vorname", "prenom", "primeironome", "nomeproprio", "nombredepila"];
const FAMILY: &[&str] = &[
    "lastname",
    "familyname",
    "last",
    "surname",
    "nachname",
    "familienname",
    "nomdefamille",
    "apellidos",
    "apellido",
    "sobrenome",
    "ultimonome",
];
const MIDDLE: &[&str] =
    &["middlename", "middle", "additionalname", "weiterevornamen", "deuxiemeprenom", "segundonombre", "segundonome", "secondname"];
const WHOLE: &[&str] = &[
    "fullname",
    "displayname",
    "anzeigename",
    "contactname",
    "nomcomplet",
    "nombrecompleto",
    "nomecompleto",
    "person",
    "contact",
    "kontakt",
    "nomeaffiche",
    "who",
];
/// Words for "name" that mean the whole, unless another column makes them a half.
const HALF: &[&str] = &["name", "nom", "nombre", "nome"];
const JOB: &[&str] = &[
    "jobtitle",
    "position",
    "role",
    "puesto",
    "cargo",
    "fonction",
    "funktion",
    "posicion",
    "poste",
    "occupation",
    "job",
    "stelle",
    "currenttitle",
];
const BARE_TITLE: &[&str] = &["title", "titel", "titre", "titulo"];
const COMPANY: &[&str] = &[
    "company",
    "companyname",
    "organization",
    "organisation",
    "organizationname",
    "firma",
    "unternehmen",
    "societe",
    "entreprise",
    "empresa",
    "compania",
    "organizacion",
    "organizacao",
    "employer",
    "arbeitgeber",
    "currentcompany",
    "organisationname",
    "companhia",
    "firmaorganisation",
];

fn field(words: &Words, header: &Header) -> Option<Field> {
    name(words, header)
        .or_else(|| channel(words))
        .or_else(|| day(words))
        .or_else(|| relation(words))
        .or_else(|| work(words, header))
        .or_else(|| place(words))
        .or_else(|| rest(words))
}

fn name(words: &Words, header: &Header) -> Option<Field> {
    let meaning = match () {
        () if words.is(GIVEN) => Meaning::GivenName,
        () if words.is(FAMILY) => Meaning::FamilyName,
        // A Brazilian "apelido" is a nickname, a Portuguese one the family name.
        () if words.is(&["apelido"]) => {
            if header.has_surname {
                Meaning::Nickname
            } else {
                Meaning::FamilyName
            }
        }
        () if words.is(MIDDLE) => Meaning::MiddleName,
        () if words.is(WHOLE) => Meaning::Name,
        () if words.is(HALF) => half(header),
        () if words.is(&["prefix", "nameprefix", "anrede", "salutation", "honorific", "civilite", "tratamiento", "tratamento"]) => {
            Meaning::Prefix
        }
        () if words.is(&["suffix", "namesuffix", "suffixe", "sufijo", "sufixo", "credentials"]) => Meaning::Suffix,
        () if words.is(&["nickname", "spitzname", "surnom", "apodo", "alias", "alcunha"]) => Meaning::Nickname,
        () if words.is(&["maidenname", "formername", "geburtsname"]) => Meaning::FormerName,
        () if words.is(&["pronouns", "pronomen", "pronoms", "pronombres", "pronomes"]) => Meaning::Pronouns,
        () => return None,
    };
    Some(Field::plain(meaning))
}

fn half(header: &Header) -> Meaning {
    match (header.has_given, header.has_family) {
        (true, false) => Meaning::FamilyName,
        (false, true) => Meaning::GivenName,
        _ => Meaning::Name,
    }
}

/// Services on which people have names.
const SERVICES: [&str; 14] = [
    "twitter",
    "github",
    "mastodon",
    "skype",
    "telegram",
    "signal",
    "whatsapp",
    "instagram",
    "facebook",
    "xing",
    "bluesky",
    "matrix",
    "wechat",
    "icq",
];

fn channel(words: &Words) -> Option<Field> {
    if words.has_word(&["mail", "email", "mails", "emails", "correo", "courriel", "messagerie", "correio"]) {
        let beside =
            words.has_word(&["typ", "type", "tipo", "display", "angezeigter", "mostrar", "affiche", "complet", "exibicao", "status"]);
        return Some(if beside { Field::plain(Meaning::Ignore) } else { labelled(Meaning::Email, words) });
    }
    if words.joined.contains("linkedin") {
        return Some(Field::with(Meaning::Url, "linkedin"));
    }
    if let Some(service) = SERVICES.iter().find(|service| words.joined.contains(**service)) {
        return Some(Field::with(Meaning::Handle, service));
    }
    if words.is(&["imaddress", "im", "screenname", "messenger", "chat"]) {
        return Some(Field::plain(Meaning::Handle));
    }
    phone(words).or_else(|| web(words))
}

fn phone(words: &Words) -> Option<Field> {
    if words.has(&["assist", "manager"]) && words.has(&["phone", "tele"]) {
        return Some(Field::with(Meaning::Custom, "assistant phone"));
    }
    if words.has(&["fax", "telecop"]) {
        return Some(Field::with(Meaning::Phone, "fax"));
    }
    if words.has(&["pager", "bip"]) {
        return Some(Field::with(Meaning::Phone, "pager"));
    }
    let mobile = words.has(&["mobil", "movil", "cell", "celular", "telemovel", "handy"]) || words.has_word(&["portable"]);
    let called =
        words.has(&["phone", "telephon", "telefon", "autotelefon", "haupttelefon"]) || words.has_word(&["tel", "tels", "rufnummer"]);
    if mobile {
        return Some(Field::with(Meaning::Phone, "mobile"));
    }
    called.then(|| labelled(Meaning::Phone, words))
}

fn web(words: &Words) -> Option<Field> {
    let web = words.has(&["web", "url", "homepage", "internetseite"])
        || words.is(&["site", "page", "pagina", "seite", "blog", "profile", "profileurl", "link"]);
    web.then(|| Field::plain(Meaning::Url))
}

fn day(words: &Words) -> Option<Field> {
    let born = words.has(&["birth", "geburt", "naissance", "nacimiento", "nascimento", "cumpleanos"]);
    let wed = words.has(&["anniversary", "jahrestag", "hochzeit", "mariage", "boda", "casamento"]);
    match () {
        () if born && words.has_word(&["year", "jahr"]) => Some(Field::plain(Meaning::BirthYear)),
        () if born && words.has_word(&["month", "monat"]) => Some(Field::plain(Meaning::BirthMonth)),
        () if born && words.has_word(&["day", "tag"]) => Some(Field::plain(Meaning::BirthDay)),
        () if born => Some(Field::plain(Meaning::Birthday)),
        () if wed => Some(Field::with(Meaning::Date, "anniversary")),
        // A French "anniversaire" and a Brazilian "aniversário" are birthdays, a Spanish "aniversario" is not.
        () if words.is(&["anniversaire"]) || words.raw.contains("aniversário") => Some(Field::plain(Meaning::Birthday)),
        () if words.is(&["aniversario"]) => Some(Field::with(Meaning::Date, "anniversary")),
        () if words.is(&["connectedon", "meton", "datemet", "connected", "firstmet"]) => Some(Field::plain(Meaning::ConnectedOn)),
        () => None,
    }
}

fn relation(words: &Words) -> Option<Field> {
    let detail = match () {
        () if words.has(&["spouse", "conjoint", "conyuge", "conjuge", "ehepartner"]) || words.is(&["partner"]) => "partner",
        () if words.has_word(&["children", "kinder", "enfants", "hijos", "filhos"]) => "child",
        () if words.has(&["vorgesetzt"])
            || words.is(&["managersname", "manager", "nomduresponsable", "nombredeljefe", "nomedogerente"]) =>
        {
            "manager"
        }
        () if words.has(&["assist", "asistent"]) && !words.has(&["phone", "tele"]) => "assistant",
        () => return None,
    };
    Some(Field::with(Meaning::Relation, detail))
}

fn work(words: &Words, header: &Header) -> Option<Field> {
    let meaning = match () {
        () if words.is(JOB) => Meaning::Title,
        () if words.is(BARE_TITLE) => {
            if header.has_job {
                Meaning::Prefix
            } else {
                Meaning::Title
            }
        }
        () if words.is(COMPANY) => Meaning::Organisation,
        () if words.is(&["department", "abteilung", "service", "departement", "departamento", "setor", "team"]) => Meaning::Department,
        () if words.is(&["headline", "tagline", "bio"]) => Meaning::Headline,
        () => return None,
    };
    Some(Field::plain(meaning))
}

fn place(words: &Words) -> Option<Field> {
    let meaning = match () {
        () if words.has(&["postfach"]) || words.is(&["pobox", "businesspobox", "homepobox", "otherpobox"]) => {
            return Some(Field::with(Meaning::Custom, "po box"));
        }
        () if words.has(&["country", "pays", "pais"]) || words.has_word(&["land"]) => Meaning::Country,
        () if words.has(&["postal", "postleitzahl", "zip", "postcode"]) || words.has_word(&["plz", "cep"]) => Meaning::PostalCode,
        () if words.has(&["street", "strasse", "calle", "logradouro"]) || words.has_word(&["rue", "rua"]) => Meaning::Street,
        () if words.has(&["city", "stadt", "ville", "ciudad", "cidade", "town", "localidad", "location"])
            || words.has_word(&["ort", "weiterer"]) =>
        {
            Meaning::City
        }
        () if words.has(&["region", "state", "province", "provincia", "estado", "bundesland", "kanton", "county"])
            || words.has_word(&["dep"]) =>
        {
            Meaning::Region
        }
        () if words.has(&["address", "adresse", "direccion", "endereco", "morada", "anschrift"]) => Meaning::Address,
        () => return None,
    };
    Some(labelled(meaning, words))
}

fn rest(words: &Words) -> Option<Field> {
    let meaning = match () {
        () if words.is(&[
            "notes",
            "note",
            "notiz",
            "notizen",
            "notas",
            "nota",
            "anotacoes",
            "bemerkung",
            "bemerkungen",
            "comments",
            "comment",
            "remarks",
            "kommentar",
            "observaciones",
            "observacoes",
        ]) =>
        {
            Meaning::Notes
        }
        () if words.is(&[
            "categories",
            "category",
            "tags",
            "tag",
            "labels",
            "groups",
            "group",
            "gruppen",
            "kategorien",
            "categorias",
            "etiquetas",
            "groupmembership",
            "kategorie",
        ]) =>
        {
            Meaning::Tags
        }
        () if words.is(&["interests", "skills", "topics", "expertise", "interessen", "themen", "interets", "intereses", "interesses"]) => {
            Meaning::Topics
        }
        () => return None,
    };
    Some(Field::plain(meaning))
}

/// The meaning with the label that says where it belongs.
fn labelled(meaning: Meaning, words: &Words) -> Field {
    let label = match () {
        () if words.has(&[
            "business",
            "work",
            "geschaft",
            "dienst",
            "bureau",
            "buro",
            "travail",
            "trabajo",
            "laboral",
            "comercial",
            "trabalho",
            "office",
            "empresa",
            "firma",
            "company",
        ]) =>
        {
            "work"
        }
        () if words.has(&["home", "privat", "domicile", "particular", "residenc", "casa", "personal", "perso"]) => "home",
        () if words.has(&["other", "weiter", "autre", "otro", "otra", "outro", "outra"]) => "other",
        () => return Field::plain(meaning),
    };
    Field::with(meaning, label)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(header: &str) -> Vec<String> {
        let names: Vec<String> = header.split(',').map(str::to_owned).collect();
        fields(&names).into_iter().map(|field| field.map_or("-".to_owned(), |field| field.to_string())).collect()
    }

    #[test]
    fn outlooks_columns_are_known_in_five_languages() {
        for header in [
            "Title,First Name,Middle Name,Last Name,Company,Department,Job Title,Business Street,Business City,Home Phone,Mobile Phone,E-mail Address,Birthday,Notes,Categories",
            "Anrede,Vorname,Weitere Vornamen,Nachname,Firma,Abteilung,Position,Straße geschäftlich,Ort geschäftlich,Telefon privat,Mobiltelefon,E-Mail-Adresse,Geburtstag,Notizen,Kategorien",
            "Titre,Prénom,Deuxième prénom,Nom,Société,Service,Fonction,Rue (bureau),Ville (bureau),Téléphone (domicile),Tél. mobile,Adresse de messagerie,Anniversaire,Notes,Catégories",
            "Título,Nombre,Segundo nombre,Apellidos,Organización,Departamento,Puesto,Calle del trabajo,Ciudad de trabajo,Teléfono particular,Teléfono móvil,Dirección de correo electrónico,Cumpleaños,Notas,Categorías",
            "Título,Nome,Segundo nome,Sobrenome,Empresa,Departamento,Cargo,Rua (comercial),Cidade (comercial),Telefone residencial,Telefone celular,Endereço de email,Aniversário,Anotações,Categorias",
        ] {
            let expected = [
                "prefix",
                "given_name",
                "middle_name",
                "family_name",
                "organisation",
                "department",
                "title",
                "street:work",
                "city:work",
                "phone:home",
                "phone:mobile",
                "email",
                "birthday",
                "notes",
                "tags",
            ];
            assert_eq!(read(header), expected, "{header}");
        }
    }

    #[test]
    fn a_word_with_two_meanings_is_read_by_its_neighbours() {
        assert_eq!(read("Name,Mail"), ["name", "email"]);
        assert_eq!(read("Prénom,Nom"), ["given_name", "family_name"]);
        assert_eq!(read("Apelido,Nome"), ["family_name", "name"]);
        assert_eq!(read("Sobrenome,Apelido,Nome"), ["family_name", "nickname", "given_name"]);
        assert_eq!(read("Name,Title"), ["name", "title"]);
    }

    #[test]
    fn what_stands_beside_an_address_is_no_address() {
        assert_eq!(
            read("E-mail Type,E-mail Display Name,E-mail 2 Address,E-Mail: Angezeigter Name"),
            ["ignore", "ignore", "email", "ignore"]
        );
        assert_eq!(read("Shoe size,FirstName,Assistant's Phone,Business Fax"), ["-", "given_name", "custom:assistant phone", "phone:fax"]);
    }
}
