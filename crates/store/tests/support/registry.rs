//! Every SQL statement of the crate, found in its sources, so that nobody keeps a list by hand.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use syn::{
    Expr, ExprCall, ExprMethodCall, Lit, LitStr, Pat, Token, Type,
    parse::{Parse, ParseStream},
    visit::{self, Visit},
};
use wellmet_store::{TABLES, Table, texts};

/// The engines a statement is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    Both,
    Sqlite,
    Postgres,
}

/// A statement with the file it stands in.
#[derive(Clone, Debug)]
pub struct Statement {
    pub file: String,
    pub sql: String,
    pub engines: For,
}

impl Statement {
    /// The text as SQLite prepares it, with one key or row.
    pub fn for_sqlite(&self) -> String {
        self.filled(|number, _| format!("${number}"))
    }

    /// The text as PostgreSQL prepares it; rows of values need their types, which are bound with the values otherwise.
    pub fn for_postgres(&self) -> String {
        self.filled(|number, kind| kind.map_or_else(|| format!("${number}"), |kind| format!("${number}::{kind}")))
    }

    fn filled(&self, mark: impl Fn(usize, Option<&str>) -> String) -> String {
        let Some((head, rest)) = self.sql.split_once('{') else { return self.sql.clone() };
        let (place, tail) = rest.split_once('}').unwrap();
        let first =
            (2..20).find(|number| !format!("{head} {tail} ").contains(&format!("${number} ")) && !uses(head, tail, *number)).unwrap();
        let filled = match place.strip_prefix("rows of ") {
            None => mark(first, None),
            Some(kinds) => {
                let marks: Vec<String> = kinds.split(", ").zip(first..).map(|(kind, number)| mark(number, Some(kind))).collect();
                format!("({})", marks.join(", "))
            }
        };
        format!("{head}{filled}{tail}")
    }
}

fn uses(head: &str, tail: &str, number: usize) -> bool {
    let mark = format!("${number}");
    [head, tail]
        .iter()
        .any(|text| text.match_indices(&mark).any(|(at, _)| !text[at + mark.len()..].starts_with(|next: char| next.is_ascii_digit())))
}

/// What the sources hold.
#[derive(Default)]
pub struct Registry {
    pub statements: Vec<Statement>,
    /// Literals that begin like a statement, wherever they stand.
    pub suspects: Vec<(String, String)>,
}

/// Reads the sources and adds the statements that every fact table shares.
pub fn registry() -> Registry {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut registry = Registry::default();
    let tables = tables_by_type(&fs::read_to_string(sources.join("facts.rs")).unwrap());
    for path in files_below(&sources) {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        let parsed = syn::parse_file(&fs::read_to_string(&path).unwrap()).unwrap();
        Collector { file, engines: For::Both, tables: &tables, registry: &mut registry }.visit_file(&parsed);
    }
    for table in TABLES {
        let shared = [
            texts::select(table, "id = $2"),
            texts::update(table),
            texts::insert(table, 1),
            texts::delete(table),
            texts::delete_ids(table, 1),
        ];
        registry.statements.extend(shared.map(|sql| Statement { file: "rows.rs".to_owned(), sql, engines: For::Both }));
    }
    registry
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

/// `Person in "person" {` of the list of fact tables.
fn tables_by_type(source: &str) -> BTreeMap<String, &'static Table> {
    let pair = |line: &str| {
        let (name, rest) = line.trim().split_once(" in \"")?;
        let table = wellmet_store::table(rest.split('"').next()?)?;
        Some((name.to_owned(), table))
    };
    let mut tables: BTreeMap<_, _> = source.lines().filter_map(pair).collect();
    // `Fact as FieldSource`: other files call it by its first name.
    let words: Vec<&str> = source.split_whitespace().collect();
    for renamed in words.windows(3).filter(|words| words[1] == "as") {
        let bare = |word: &str| word.trim_matches(|character: char| !character.is_alphanumeric()).to_owned();
        if let Some(table) = tables.get(&bare(renamed[2])).copied() {
            tables.insert(bare(renamed[0]), table);
        }
    }
    tables
}

struct Collector<'r> {
    file: String,
    engines: For,
    tables: &'r BTreeMap<String, &'static Table>,
    registry: &'r mut Registry,
}

impl Collector<'_> {
    fn add(&mut self, sql: String) {
        let engines = match sql.as_str() {
            text if text.starts_with("PRAGMA") || text.starts_with("VACUUM") => For::Sqlite,
            text if text.starts_with("SELECT pg_") => For::Postgres,
            _ => self.engines,
        };
        self.registry.statements.push(Statement { file: self.file.clone(), sql, engines });
    }

    /// The table of the turbofish in `select::<Person>(..)`.
    fn table_of(&self, call: &ExprMethodCall) -> &'static Table {
        let first = call.turbofish.as_ref().and_then(|turbofish| turbofish.args.first());
        let Some(syn::GenericArgument::Type(Type::Path(path))) = first else {
            panic!("{}: {} needs the type of its rows", self.file, call.method);
        };
        let name = path.path.segments.last().unwrap().ident.to_string();
        self.tables.get(&name).unwrap_or_else(|| panic!("{}: {name} is no row of a fact table", self.file))
    }
}

impl<'ast> Visit<'ast> for Collector<'_> {
    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        let before = self.engines;
        if let Pat::TupleStruct(pattern) = &arm.pat {
            self.engines = match pattern.path.segments.last().unwrap().ident.to_string().as_str() {
                "Sqlite" => For::Sqlite,
                "Postgres" => For::Postgres,
                _ => before,
            };
        }
        visit::visit_arm(self, arm);
        self.engines = before;
    }

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        // What the unit tests say is no statement of the crate.
        if module.ident != "tests" {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        let name = called.path.segments.last().unwrap().ident.to_string();
        if ["execute", "fetch_all", "fetch_optional"].contains(&name.as_str()) {
            let arguments: Arguments = called.parse_body().unwrap_or_else(|error| panic!("{}: {error}", self.file));
            self.add(arguments.0);
        }
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        let name = call.method.to_string();
        if let Some(text) = call.args.first().and_then(literal) {
            match name.as_str() {
                "select" | "select_many" => self.add(texts::select(self.table_of(call), &text)),
                "fetch_many" | "execute_many" => self.add(text),
                _ => {}
            }
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        if let Expr::Path(path) = &*call.func {
            let name = path.path.segments.last().unwrap().ident.to_string();
            if let Some(text) = call.args.first().and_then(literal).filter(|_| name.starts_with("query")) {
                self.add(text);
            }
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_lit_str(&mut self, literal: &'ast LitStr) {
        let text = literal.value();
        let verb = text.split(' ').next().unwrap_or_default();
        if ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "PRAGMA", "VACUUM"].contains(&verb) && text.contains(' ') {
            self.registry.suspects.push((self.file.clone(), text));
        }
    }
}

fn literal(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

/// `tx, "SQL", ..` or `tx, Row, "SQL", ..`.
struct Arguments(String);

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        input.parse::<Expr>()?;
        input.parse::<Token![,]>()?;
        if !input.peek(LitStr) {
            input.parse::<Type>()?;
            input.parse::<Token![,]>()?;
        }
        let text = input.parse::<LitStr>()?.value();
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
            input.parse_terminated(Expr::parse, Token![,])?;
        }
        Ok(Self(text))
    }
}
