//! Addresses of networks, given as texts. PostgreSQL alone has types of them.

use super::Report;
use super::given::Given;

/// An address: its bits from the highest on, how many it can have, and how many are of the network.
struct Address {
    bits: u128,
    width: u32,
    network: Option<u32>,
}

/// Reports what is no address of a host (`inet`), or of a network (`cidr`).
pub(super) const fn check_address(given: Given<'_>, cidr: bool, report: &mut Report) {
    let text = given.text.as_bytes();
    // it also reads hexadecimal digits there
    if matches!(text, [b'0', b'x' | b'X', ..]) {
        return;
    }
    let Some(address) = address(text, cidr) else {
        given.is_not(if cidr { "a network" } else { "an address" }, report);
        report.help(if cidr {
            "write it as `10.1.0.0/16` or `2001:db8::/32`"
        } else {
            "write it as `10.1.0.7` or `2001:db8::7`"
        });
        return;
    };
    if cidr
        && let Some(network) = address.network
        && network < address.width
        && address.bits << network << (128 - address.width) != 0
    {
        given.begin(report).say(" ").name(given.text).say(" is not a network: not all bits behind the first ");
        report.number(network as i128).say(" are 0").help("take the host's part off, or make the column `Inet`");
    }
}

const fn address(text: &[u8], cidr: bool) -> Option<Address> {
    let slash = find(text, b'/');
    let (address, behind) = text.split_at(slash);
    let (bits, width) = if find(text, b':') < text.len() {
        match version_6(address) {
            Some(bits) => (bits, 128),
            None => return None,
        }
    } else {
        match version_4(address) {
            // the others are 0, where it says how many bits are of the network
            Some((bits, octets)) if octets == 4 || cidr || !behind.is_empty() => (bits as u128, 32),
            _ => return None,
        }
    };
    let network = match behind {
        [] => None,
        [_, digits @ ..] => match decimal(digits) {
            Some(bits) if bits <= width => Some(bits),
            _ => return None,
        },
    };
    Some(Address { bits, width, network })
}

/// Where the byte is first; behind the text if it is not there.
const fn find(text: &[u8], byte: u8) -> usize {
    let mut i = 0;
    while i < text.len() && text[i] != byte {
        i += 1;
    }
    i
}

/// At most nine digits.
const fn decimal(text: &[u8]) -> Option<u32> {
    let (mut number, mut i) = (0, 0);
    while i < text.len() {
        if !text[i].is_ascii_digit() || i == 9 {
            return None;
        }
        number = number * 10 + (text[i] - b'0') as u32;
        i += 1;
    }
    if i == 0 { None } else { Some(number) }
}

/// The bits, those that are not written 0, and how many octets are written.
const fn version_4(text: &[u8]) -> Option<(u32, u32)> {
    let (mut bits, mut octets, mut rest) = (0u32, 0, text);
    loop {
        let (octet, behind) = rest.split_at(find(rest, b'.'));
        match decimal(octet) {
            Some(octet) if octet < 256 && octets < 4 => bits |= octet << (24 - 8 * octets),
            _ => return None,
        }
        octets += 1;
        let [_, after @ ..] = behind else { return Some((bits, octets)) };
        rest = after;
    }
}

/// The bits of groups of hexadecimal digits, of which `::` stands for those that are 0.
const fn version_6(text: &[u8]) -> Option<u128> {
    let (mut bits, mut groups, mut gap, mut rest) = (0u128, 0u32, None, text);
    if let [b':', b':', after @ ..] = rest {
        (gap, rest) = (Some(0), after);
    }
    while !rest.is_empty() {
        let (group, behind) = rest.split_at(find(rest, b':'));
        if behind.is_empty() && find(group, b'.') < group.len() {
            let Some((octets, 4)) = version_4(group) else { return None };
            (bits, groups, rest) = (bits << 32 | octets as u128, groups + 2, behind);
            continue;
        }
        let Some(group) = hexadecimal(group) else { return None };
        (bits, groups) = (bits << 16 | group as u128, groups + 1);
        rest = match behind {
            [_, b':', after @ ..] if gap.is_none() => {
                gap = Some(groups);
                after
            }
            [_, after @ ..] if !after.is_empty() => after,
            [] => behind,
            _ => return None,
        };
        if groups > 8 {
            return None;
        }
    }
    match gap {
        None if groups == 8 => Some(bits),
        // those behind the gap are the last
        Some(before) if groups < 8 => {
            let behind = 16 * (groups - before);
            let high = if behind == 128 { 0 } else { bits >> behind };
            let low = bits & ((1 << behind) - 1);
            Some(if before == 0 { low } else { high << (128 - 16 * before) | low })
        }
        _ => None,
    }
}

/// At most four hexadecimal digits.
const fn hexadecimal(text: &[u8]) -> Option<u16> {
    let (mut number, mut i) = (0u16, 0);
    while i < text.len() {
        let digit = match text[i] {
            digit @ b'0'..=b'9' => digit - b'0',
            letter @ (b'a'..=b'f' | b'A'..=b'F') => (letter | 0x20) - b'a' + 10,
            _ => return None,
        };
        if i == 4 {
            return None;
        }
        number = number << 4 | digit as u16;
        i += 1;
    }
    if i == 0 { None } else { Some(number) }
}

/// Reports what is no hardware address: six octets, or twelve digits in two or three parts, or in one.
pub(super) const fn check_macaddr(given: Given<'_>, report: &mut Report) {
    let (text, mut i) = (given.text.as_bytes(), 0);
    let (mut digits, mut parts, mut other) = (0, 0, false);
    while i < text.len() {
        match text[i] {
            b':' | b'-' | b'.' => parts += 1,
            // blanks are skipped
            b' ' => {}
            byte if byte.is_ascii_hexdigit() => digits += 1,
            _ => other = true,
        }
        i += 1;
    }
    let fits = match parts {
        0..=2 => digits == 12,
        5 => digits >= 6,
        _ => false,
    };
    // blanks may stand for what is between the octets
    let blanks = find(text, b' ') < text.len();
    if other || !fits && !blanks {
        given.is_not("a hardware address", report).help("write it as `08:00:2b:01:02:03`");
    }
}
