//! One spelling for literals: what servers add to numbers, moments and JSON goes.

/// A number without an exponent and without the zeros that a column's scale adds.
pub(super) fn number(digits: &str) -> String {
    if digits.contains(['e', 'E']) {
        return digits.parse::<f64>().map_or_else(|_| digits.to_owned(), |number| number.to_string());
    }
    let digits = if digits.starts_with('.') { format!("0{digits}") } else { digits.to_owned() };
    if digits.contains('.') { digits.trim_end_matches('0').trim_end_matches('.').to_owned() } else { digits }
}

/// A date and time without what servers add: midnight, zero microseconds, the zone of UTC.
pub(super) fn moment(text: &str) -> String {
    let digits = |range: &str| !range.is_empty() && range.bytes().all(|byte| byte.is_ascii_digit());
    let date =
        |text: &str| text.len() == 10 && text.split('-').map(str::len).eq([4, 2, 2]) && text.split('-').all(digits);
    let time =
        |text: &str| text.len() == 8 && text.split(':').map(str::len).eq([2, 2, 2]) && text.split(':').all(digits);
    let short = |text: &str| match text.split_once('.') {
        Some((whole, fraction)) if fraction.bytes().all(|byte| byte == b'0') => whole.to_owned(),
        Some((whole, fraction)) => format!("{whole}.{}", fraction.trim_end_matches('0')),
        None => text.to_owned(),
    };
    let whole = |text: &str| text.split('.').next().unwrap_or_default().to_owned();
    if time(&whole(text)) {
        return short(text);
    }
    let Some((day, rest)) = text.split_at_checked(10).filter(|(day, _)| date(day)) else { return text.to_owned() };
    let rest = rest.trim_start_matches(['T', ' ']);
    let rest = rest.strip_suffix("+00:00").or(rest.strip_suffix("+00")).or(rest.strip_suffix('Z')).unwrap_or(rest);
    match short(rest).as_str() {
        "" | "00:00:00" => day.to_owned(),
        rest if time(&whole(rest)) => format!("{day} {rest}"),
        _ => text.to_owned(),
    }
}

/// JSON without blanks between its parts: `jsonb` is printed with its own.
pub(super) fn compact_json(text: &str) -> String {
    if !text.starts_with(['{', '[']) || !text.ends_with(['}', ']']) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let (mut inside, mut escaped) = (false, false);
    for c in text.chars() {
        if inside || !c.is_whitespace() {
            out.push(c);
        }
        match c {
            _ if escaped => escaped = false,
            '\\' if inside => escaped = true,
            '"' => inside = !inside,
            _ => {}
        }
    }
    out
}
