//! Texts that create a function, a procedure or a trigger: whether they create what the op says, and cut at the table of a
//! trigger, so that the text follows the table to another name.

use std::ops::Range;

use super::cut::{Cut, CutText, Piece};
use super::ddl::Refusal;
use super::header::{Header, Ident, Named, Path, header};
use super::place::spot;
use super::server::{POSTGRES, SQLITE};
use super::signature::is_built_in;

/// What a text must create; names with their schemas.
#[derive(Debug)]
pub(crate) struct Wanted<'w> {
    /// `function`, `procedure` or `trigger`.
    pub(crate) noun: &'static str,
    pub(crate) name: (Option<&'w str>, &'w str),
    /// The table of a trigger.
    pub(crate) table: Option<(Option<&'w str>, &'w str)>,
}

/// Texts that create one thing.
#[derive(Debug)]
pub(crate) struct Created {
    /// Without `OR REPLACE`; the table of a trigger is cut out, as the one name.
    pub(crate) cut: Cut,
    /// Where its own name stands in the first piece of each text.
    pub(crate) places: Vec<Range<usize>>,
    /// What the heads name.
    pub(crate) needs: Vec<Need>,
}

/// What the head of a text names beside its own name and table; names with their schemas.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// The function that a trigger calls.
    Call(Option<String>, String),
    /// A type that a function takes or returns; maybe not the user's.
    Type(Option<String>, String),
    /// A column that a trigger names behind `UPDATE OF`.
    Column(String),
    /// One that its condition reads; maybe a column that every table has.
    Read(String),
}

const CREATE: &str = "CREATE ";

/// Reads the head of each text.
pub(crate) fn created(wanted: &Wanted<'_>, texts: &[(u8, String)]) -> Result<Created, Refusal> {
    let names = wanted.table.iter().map(|(_, table)| (*table).to_owned()).collect();
    let cut = Cut { texts: Vec::new(), names };
    let mut created = Created { cut, places: Vec::new(), needs: Vec::new() };
    for (databases, text) in texts {
        if *databases == SQLITE && wanted.table.is_none() {
            let message = format!("there are no {}s on SQLite", wanted.noun);
            return Err(Refusal { message, help: "leave its text out".to_owned() });
        }
        let header = header(text).filter(|header| header.what.eq_ignore_ascii_case(wanted.noun));
        let Some(header) = header else { return Err(wanted.nothing_created()) };
        wanted.check(&header, *databases)?;
        created.places.push(place(&header));
        let pieces = pieces(text, &header);
        created.cut.texts.push(CutText { databases: *databases, pieces, ..CutText::default() });
        for need in needs(header.named, *databases) {
            if !created.needs.contains(&need) {
                created.needs.push(need);
            }
        }
    }
    Ok(created)
}

/// On PostgreSQL and SQLite: the others have neither types nor columns in their heads.
fn needs(named: Named, databases: u8) -> Vec<Need> {
    let Named { call, columns, read, types } = named;
    let postgres = databases & POSTGRES != 0;
    let name = |ident: &Ident| if postgres { folded(ident) } else { ident.text.clone() };
    let mut needs = Vec::new();
    if postgres {
        let call = call.map(|call| Need::Call(call.schema.as_ref().map(folded), folded(&call.name)));
        let types = types.iter().filter_map(|path| {
            let schema = path.schema.as_ref().map(folded).filter(|schema| schema != "public");
            let own = path.schema.is_some() || !is_built_in(&folded(&path.name));
            own.then(|| Need::Type(schema, folded(&path.name)))
        });
        needs.extend(call.into_iter().chain(types));
    }
    if databases & (POSTGRES | SQLITE) != 0 {
        needs.extend(columns.iter().map(|column| Need::Column(name(column))));
        needs.extend(read.iter().map(|column| Need::Read(name(column))));
    }
    needs
}

impl Wanted<'_> {
    fn nothing_created(&self) -> Refusal {
        let (noun, name) = (self.noun, self.name.1);
        let rest = match self.table {
            Some((_, table)) => format!(" … ON {table} …"),
            None => "(…) …".to_owned(),
        };
        Refusal {
            message: format!("this text creates no {noun}"),
            help: format!("write the whole statement: `CREATE {} {name}{rest}`", noun.to_ascii_uppercase()),
        }
    }

    fn check(&self, header: &Header, databases: u8) -> Result<(), Refusal> {
        if header.if_not_exists {
            let message = format!("`IF NOT EXISTS` would keep another {} of that name", self.noun);
            return Err(Refusal { message, help: "leave it out".to_owned() });
        }
        // the names of triggers have no schema of their own
        let name = if self.table.is_some() { (None, self.name.1) } else { self.name };
        if !is(&header.name, name, databases) {
            let (said, written) = (shown(name), written(&header.name));
            let message = format!("this text creates the {} `{written}`, and the op says `{said}`", self.noun);
            return Err(Refusal { message, help: "give both the same name".to_owned() });
        }
        if let (Some(wanted), Some(found)) = (self.table, &header.table)
            && !is(found, wanted, databases)
        {
            let (said, written) = (shown(wanted), written(found));
            let message = format!("this text creates a trigger on `{written}`, and the op says `{said}`");
            return Err(Refusal { message, help: "give both the same table".to_owned() });
        }
        Ok(())
    }
}

fn is(found: &Path, (schema, name): (Option<&str>, &str), databases: u8) -> bool {
    let same = |ident: &Ident, wanted: &str| {
        if ident.quoted {
            ident.text == wanted
        } else if databases & POSTGRES != 0 {
            folded(ident) == wanted
        } else {
            ident.text.eq_ignore_ascii_case(wanted)
        }
    };
    let schemas = match (&found.schema, schema) {
        (Some(found), Some(wanted)) => same(found, wanted),
        (None, None) => true,
        // where it is without one
        (Some(found), None) => is_default(found, databases),
        (None, Some(_)) => false,
    };
    schemas && same(&found.name, name)
}

/// Whether it is the schema of what is named without one.
fn is_default(schema: &Ident, databases: u8) -> bool {
    databases & POSTGRES != 0 && folded(schema) == "public"
        || databases & SQLITE != 0 && schema.text.eq_ignore_ascii_case("main")
}

/// As PostgreSQL takes it.
fn folded(ident: &Ident) -> String {
    if ident.quoted { ident.text.clone() } else { ident.text.to_lowercase() }
}

fn written(path: &Path) -> String {
    let schema = path.schema.as_ref().map(|schema| format!("{}.", schema.text)).unwrap_or_default();
    format!("{schema}{}", path.name.text)
}

fn shown((schema, name): (Option<&str>, &str)) -> String {
    schema.map_or_else(|| name.to_owned(), |schema| format!("{schema}::{name}"))
}

/// Where the name stands behind the `CREATE ` that [`pieces`] begin with.
fn place(header: &Header) -> Range<usize> {
    let moved = |at: usize| CREATE.len() + at - header.start;
    moved(header.name.place.start)..moved(header.name.place.end)
}

fn pieces(text: &str, header: &Header) -> Vec<Piece> {
    let (start, end) = (header.start, text.trim_end().trim_end_matches(';').trim_end().len());
    // a comment must not swallow what comes behind the text
    let comment = text[..end].lines().last().is_some_and(|line| line.contains("--") || line.contains('#'));
    let newline = if comment { "\n" } else { "" };
    match &header.table {
        Some(table) => vec![
            Piece::Text(format!("{CREATE}{}", &text[start..table.place.start])),
            Piece::Column {
                written: text[table.place.clone()].to_owned(),
                qualifier: String::new(),
                index: 0,
                spot: spot(text, table.place.start),
            },
            Piece::Text(format!("{}{newline}", &text[table.place.end..end])),
        ],
        None => vec![Piece::Text(format!("{CREATE}{}{newline}", &text[start..end]))],
    }
}
