//! In which time zone a place lies, where that can be known for sure: large cities, and countries with one zone.
//!
//! The table is ours; zones are named as in the IANA database. A place that may be elsewhere has none.

use crate::folding::fold;

/// Countries with one civil time, by the names and codes under which they are written, with their telephone prefix.
const COUNTRIES: &[(&[&str], &str, &str)] = &[
    (&["argentina", "ar"], "54", "America/Argentina/Buenos_Aires"),
    (&["austria", "osterreich", "at"], "43", "Europe/Vienna"),
    (&["belgium", "belgie", "belgique", "belgien", "be"], "32", "Europe/Brussels"),
    (&["bulgaria", "bg"], "359", "Europe/Sofia"),
    (&["china", "cn"], "86", "Asia/Shanghai"),
    (&["colombia", "co"], "57", "America/Bogota"),
    (&["croatia", "hrvatska", "hr"], "385", "Europe/Zagreb"),
    (&["czechia", "czech republic", "cz"], "420", "Europe/Prague"),
    (&["denmark", "danmark", "dk"], "45", "Europe/Copenhagen"),
    (&["egypt", "eg"], "20", "Africa/Cairo"),
    (&["estonia", "eesti", "ee"], "372", "Europe/Tallinn"),
    (&["finland", "suomi", "fi"], "358", "Europe/Helsinki"),
    (&["germany", "deutschland", "de"], "49", "Europe/Berlin"),
    (&["ghana", "gh"], "233", "Africa/Accra"),
    (&["greece", "gr"], "30", "Europe/Athens"),
    (&["hong kong", "hk"], "852", "Asia/Hong_Kong"),
    (&["hungary", "hu"], "36", "Europe/Budapest"),
    (&["iceland", "is"], "354", "Atlantic/Reykjavik"),
    (&["india", "in"], "91", "Asia/Kolkata"),
    (&["ireland", "ie"], "353", "Europe/Dublin"),
    (&["israel", "il"], "972", "Asia/Jerusalem"),
    (&["japan", "jp"], "81", "Asia/Tokyo"),
    (&["kenya", "ke"], "254", "Africa/Nairobi"),
    (&["latvia", "lv"], "371", "Europe/Riga"),
    (&["lithuania", "lt"], "370", "Europe/Vilnius"),
    (&["luxembourg", "lu"], "352", "Europe/Luxembourg"),
    (&["nigeria", "ng"], "234", "Africa/Lagos"),
    (&["pakistan", "pk"], "92", "Asia/Karachi"),
    (&["peru", "pe"], "51", "America/Lima"),
    (&["philippines", "ph"], "63", "Asia/Manila"),
    (&["poland", "polska", "pl"], "48", "Europe/Warsaw"),
    (&["romania", "ro"], "40", "Europe/Bucharest"),
    (&["senegal", "sn"], "221", "Africa/Dakar"),
    (&["serbia", "rs"], "381", "Europe/Belgrade"),
    (&["singapore", "sg"], "65", "Asia/Singapore"),
    (&["slovakia", "sk"], "421", "Europe/Bratislava"),
    (&["slovenia", "si"], "386", "Europe/Ljubljana"),
    (&["south africa", "za"], "27", "Africa/Johannesburg"),
    (&["south korea", "korea", "kr"], "82", "Asia/Seoul"),
    (&["sweden", "sverige", "se"], "46", "Europe/Stockholm"),
    (&["switzerland", "schweiz", "suisse", "ch"], "41", "Europe/Zurich"),
    (&["taiwan", "tw"], "886", "Asia/Taipei"),
    (&["thailand", "th"], "66", "Asia/Bangkok"),
    (&["tunisia", "tn"], "216", "Africa/Tunis"),
    (&["turkey", "turkiye", "tr"], "90", "Europe/Istanbul"),
    (&["united arab emirates", "ae"], "971", "Asia/Dubai"),
    (&["united kingdom", "uk", "gb", "great britain", "england", "scotland", "wales"], "44", "Europe/London"),
    (&["vietnam", "vn"], "84", "Asia/Ho_Chi_Minh"),
];

/// Telephone prefixes that other countries or territories with another time share.
const SHARED_PREFIXES: [&str; 3] = ["44", "61", "358"];

/// Large cities of countries with several zones, with the country as it is written.
const CITIES: &[(&[&str], &[&str], &str)] = &[
    (&["lisbon", "lisboa", "lissabon", "porto", "aveiro", "braga", "coimbra"], &["portugal", "pt"], "Europe/Lisbon"),
    (
        &["madrid", "barcelona", "valencia", "seville", "sevilla", "bilbao", "malaga"],
        &["spain", "espana", "spanien", "es"],
        "Europe/Madrid",
    ),
    (&["paris", "lyon", "marseille", "toulouse", "nantes", "bordeaux", "lille"], &["france", "frankreich", "fr"], "Europe/Paris"),
    (
        &["rome", "roma", "milan", "milano", "turin", "torino", "naples", "napoli", "bologna", "florence"],
        &["italy", "italia", "italien", "it"],
        "Europe/Rome",
    ),
    (
        &["amsterdam", "rotterdam", "utrecht", "the hague", "eindhoven"],
        &["netherlands", "the netherlands", "nederland", "niederlande", "nl"],
        "Europe/Amsterdam",
    ),
    (&["oslo", "bergen", "trondheim"], &["norway", "norge", "norwegen", "no"], "Europe/Oslo"),
    (&["kyiv", "kiev", "lviv"], &["ukraine", "ua"], "Europe/Kyiv"),
    (&["new york", "new york city", "boston", "philadelphia", "washington", "washington dc", "miami", "atlanta"], USA, "America/New_York"),
    (&["chicago", "houston", "dallas", "austin", "minneapolis", "new orleans"], USA, "America/Chicago"),
    (&["denver", "boulder", "salt lake city"], USA, "America/Denver"),
    (&["san francisco", "los angeles", "seattle", "san diego", "palo alto", "oakland", "san jose"], USA, "America/Los_Angeles"),
    (&["toronto", "ottawa", "montreal"], &["canada", "kanada", "ca"], "America/Toronto"),
    (&["vancouver"], &["canada", "kanada", "ca"], "America/Vancouver"),
    (&["mexico city", "ciudad de mexico", "cdmx"], &["mexico", "mx"], "America/Mexico_City"),
    (&["sao paulo", "rio de janeiro", "brasilia"], &["brazil", "brasil", "brasilien", "br"], "America/Sao_Paulo"),
    (&["santiago", "santiago de chile"], &["chile", "cl"], "America/Santiago"),
    (&["sydney", "melbourne", "canberra"], &["australia", "au"], "Australia/Sydney"),
    (&["auckland", "wellington", "christchurch"], &["new zealand", "nz"], "Pacific/Auckland"),
    (&["jakarta", "bandung"], &["indonesia", "id"], "Asia/Jakarta"),
    (&["kuala lumpur"], &["malaysia", "my"], "Asia/Kuala_Lumpur"),
    (&["moscow", "saint petersburg"], &["russia", "ru"], "Europe/Moscow"),
    (&["kinshasa"], &["democratic republic of the congo", "dr congo", "cd"], "Africa/Kinshasa"),
];

const USA: &[&str] = &["united states", "united states of america", "usa", "us"];

/// Cities whose name alone says where they are: no other of the name is spoken of without its country.
const KNOWN_ALONE: [&str; 24] = [
    "lisbon",
    "lisboa",
    "madrid",
    "barcelona",
    "paris",
    "rome",
    "roma",
    "milan",
    "milano",
    "amsterdam",
    "oslo",
    "kyiv",
    "new york",
    "new york city",
    "chicago",
    "san francisco",
    "los angeles",
    "seattle",
    "toronto",
    "montreal",
    "sao paulo",
    "mexico city",
    "sydney",
    "jakarta",
];

/// The zone of a town and a country as they are written; none where it may be another.
#[must_use]
pub fn zone_of_place(town: Option<&str>, country: Option<&str>) -> Option<&'static str> {
    let [town, country] = [town, country].map(|name| name.map(fold).filter(|name| !name.is_empty()));
    let Some(country) = country else {
        return city(&town.filter(|town| KNOWN_ALONE.contains(&town.as_str()))?, None);
    };
    let whole = COUNTRIES.iter().find(|(names, ..)| names.contains(&country.as_str())).map(|(_, _, zone)| *zone);
    whole.or_else(|| city(&town?, Some(&country)))
}

fn city(town: &str, country: Option<&str>) -> Option<&'static str> {
    let found =
        CITIES.iter().find(|(towns, countries, _)| towns.contains(&town) && country.is_none_or(|country| countries.contains(&country)));
    found.map(|(.., zone)| *zone)
}

/// The zone of a telephone number in international form (E.164), where its country has one and the prefix is its own.
#[must_use]
pub fn zone_of_number(key: &str) -> Option<&'static str> {
    let digits = key.strip_prefix('+')?;
    let own = COUNTRIES.iter().filter(|(_, prefix, _)| !SHARED_PREFIXES.contains(prefix));
    own.filter(|(_, prefix, _)| digits.starts_with(prefix)).map(|(.., zone)| *zone).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_with_one_time_is_enough_and_another_needs_its_city() {
        assert_eq!(zone_of_place(None, Some("Germany")), Some("Europe/Berlin"));
        assert_eq!(zone_of_place(Some("Ponta Delgada"), Some("Portugal")), None, "the islands keep another time");
        assert_eq!(zone_of_place(Some("Lisboa"), Some("PT")), Some("Europe/Lisbon"));
        assert_eq!(zone_of_place(Some("São Paulo"), None), Some("America/Sao_Paulo"));
    }

    #[test]
    fn a_city_of_another_country_is_another_city() {
        assert_eq!(zone_of_place(Some("Paris"), Some("USA")), None);
        assert_eq!(zone_of_place(Some("Valencia"), None), None, "there are several");
    }

    #[test]
    fn a_number_tells_where_its_country_has_one_time() {
        assert_eq!(zone_of_number("+4930901820"), Some("Europe/Berlin"));
        assert_eq!(["+351912345678", "+12025550123", "+447700900123", "030901820"].map(zone_of_number), [None; 4]);
    }

    #[test]
    fn every_zone_exists_and_no_prefix_begins_another() {
        let zones = COUNTRIES.iter().map(|(.., zone)| *zone).chain(CITIES.iter().map(|(.., zone)| *zone));
        for zone in zones {
            assert!(jiff::tz::TimeZone::get(zone).is_ok(), "{zone}");
        }
        for (.., one, _) in COUNTRIES {
            assert!(COUNTRIES.iter().all(|(.., other, _)| one == other || !other.starts_with(one)), "{one}");
        }
    }
}
