//! Lengths of time: `"500ms"`, `"5s"`, `"1min"`, `"2h"`.

/// The most that PostgreSQL takes.
const MOST: u64 = i32::MAX as u64;

/// In milliseconds; none if it is no such length, is zero, or too long.
pub(crate) fn millis(text: &str) -> Option<u64> {
    let at = text.find(|c: char| !c.is_ascii_digit())?;
    let (number, unit) = text.split_at(at);
    let unit = match unit.trim_start() {
        "ms" => 1,
        "s" => 1_000,
        "min" => 60_000,
        "h" => 3_600_000,
        _ => return None,
    };
    number.parse::<u64>().ok()?.checked_mul(unit).filter(|millis| (1..=MOST).contains(millis))
}

#[cfg(test)]
mod tests {
    #[test]
    fn lengths_of_time() {
        let lengths = [("500ms", 500), ("5s", 5_000), ("1 min", 60_000), ("2h", 7_200_000)];
        assert!(lengths.iter().all(|(text, millis)| super::millis(text) == Some(*millis)));
        for wrong in ["", "5", "s", "0s", "-1s", "1.5s", "5 parsecs", "600h", "99999999999999999999s"] {
            assert_eq!(super::millis(wrong), None, "{wrong}");
        }
    }
}
