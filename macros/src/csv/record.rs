//! Text into records. No crate reads it, because one difference matters here: a field that is quoted and empty is an empty text, one that is
//! just empty is NULL.

/// A record, and the line in which it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) line: u32,
    /// The fields; none for one that is empty without quotes.
    pub(crate) fields: Vec<Option<String>>,
}

/// All records; lines with nothing in them are left out. What is wrong comes with its line.
pub(crate) fn read_records(text: &str) -> Result<Vec<Record>, (u32, &'static str)> {
    let mut reader = Reader { rest: text.strip_prefix('\u{feff}').unwrap_or(text), line: 1 };
    let mut records = Vec::new();
    while !reader.rest.is_empty() {
        let record = reader.record()?;
        if record.fields != [None] {
            records.push(record);
        }
    }
    Ok(records)
}

struct Reader<'t> {
    rest: &'t str,
    line: u32,
}

impl Reader<'_> {
    fn record(&mut self) -> Result<Record, (u32, &'static str)> {
        let (line, mut fields) = (self.line, vec![self.field()?]);
        while self.take(",") {
            fields.push(self.field()?);
        }
        if !self.take("\r\n") && !self.take("\n") && !self.rest.is_empty() {
            return Err((self.line, "after a quoted field, a comma or the end of the line must follow"));
        }
        self.line += 1;
        Ok(Record { line, fields })
    }

    fn field(&mut self) -> Result<Option<String>, (u32, &'static str)> {
        if self.take("\"") {
            return self.quoted().map(Some);
        }
        let end = self.rest.find([',', '\n']).unwrap_or(self.rest.len());
        let ends_line = self.rest[end..].starts_with('\n') && self.rest[..end].ends_with('\r');
        let (field, rest) = self.rest.split_at(if ends_line { end - 1 } else { end });
        if field.contains('"') {
            return Err((self.line, "a quote stands in a field that is not quoted"));
        }
        if field.contains('\r') {
            return Err((self.line, "a carriage return without a line feed stands in a field that is not quoted"));
        }
        self.rest = rest;
        Ok((!field.is_empty()).then(|| field.to_owned()))
    }

    /// A field behind its first quote; two quotes in it are one.
    fn quoted(&mut self) -> Result<String, (u32, &'static str)> {
        let (mut field, start) = (String::new(), self.line);
        loop {
            let Some((text, rest)) = self.rest.split_once('"') else {
                return Err((start, "a field that begins with a quote does not end with one"));
            };
            field.push_str(text);
            self.line += u32::try_from(text.matches('\n').count()).unwrap_or(u32::MAX);
            self.rest = rest;
            if !self.take("\"") {
                return Ok(field);
            }
            field.push('"');
        }
    }

    fn take(&mut self, text: &str) -> bool {
        let rest = self.rest.strip_prefix(text);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(u32, Vec<Option<String>>)> {
        read_records(text).unwrap().into_iter().map(|record| (record.line, record.fields)).collect()
    }

    fn fields(texts: &[Option<&str>]) -> Vec<Option<String>> {
        texts.iter().map(|text| text.map(str::to_owned)).collect()
    }

    #[test]
    fn a_quoted_empty_field_is_no_null() {
        assert_eq!(read("a,,\"\"\n"), [(1, fields(&[Some("a"), None, Some("")]))]);
        assert_eq!(read(",\n"), [(1, fields(&[None, None]))]);
    }

    #[test]
    fn lines_end_as_on_any_system() {
        let expected = [(1, fields(&[Some("a"), Some("b")])), (2, fields(&[Some("c"), Some("d")]))];
        for text in ["a,b\nc,d", "a,b\r\nc,d\r\n", "\u{feff}a,b\nc,d\n\n"] {
            assert_eq!(read(text), expected);
        }
        assert_eq!(read("a\n\r\n\nb"), [(1, fields(&[Some("a")])), (4, fields(&[Some("b")]))]);
    }

    #[test]
    fn quoted_fields_hold_anything() {
        let text = "\"a, \"\"b\"\"\r\nc\",d\n é ,\"'\"\n";
        let expected = [(1, fields(&[Some("a, \"b\"\r\nc"), Some("d")])), (3, fields(&[Some(" é "), Some("'")]))];
        assert_eq!(read(text), expected);
    }

    #[test]
    fn what_is_wrong_has_a_line() {
        let wrong = |text| read_records(text).unwrap_err();
        assert_eq!(wrong("a\n\"b\nc"), (2, "a field that begins with a quote does not end with one"));
        assert_eq!(wrong("a\nb\"c"), (2, "a quote stands in a field that is not quoted"));
        for text in ["a,b\nc\r", "a,b\nc\r,d", "a,b\nc,d\re,f\r"] {
            assert_eq!(wrong(text), (2, "a carriage return without a line feed stands in a field that is not quoted"));
        }
        assert_eq!(wrong("a\n\"b\nc\"d"), (3, "after a quoted field, a comma or the end of the line must follow"));
    }
}
