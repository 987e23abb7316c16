//! The hash of names. `runtime/src/model/name.rs` has the same function; a test there and one here pin the values.

/// Where the version of an op, which is counted on from its revision's key, has the databases that it is not for;
/// `runtime/src/op/version.rs` has the same.
const ABSENT: u32 = 56;

/// The key of a revision: the hash of its id, without those bits.
pub(crate) fn key(id: &str) -> u64 {
    hash(id, false) & !(0b1111 << ABSENT)
}

/// FNV-1a over the bytes, in ASCII lower case if `fold`.
pub(crate) fn hash(text: &str, fold: bool) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        let byte = if fold { byte.to_ascii_lowercase() } else { byte };
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
