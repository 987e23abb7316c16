//! Database URLs: what is wrong with one, and how it is shown. A password never is.

#[cfg(any(feature = "postgres", feature = "mysql"))]
use std::time::Duration;

use crate::error::ConnectError;

/// How long a server may take to answer, unless the URL says `connect_timeout`.
#[cfg(any(feature = "postgres", feature = "mysql"))]
const PATIENCE: Duration = Duration::from_secs(30);

/// The scheme of a URL, if it is one that Aludel knows.
pub(crate) fn scheme(url: &str) -> Result<&str, ConnectError> {
    match url.split_once(':') {
        Some((scheme @ ("postgres" | "postgresql" | "mysql" | "mariadb" | "sqlite"), _)) => Ok(scheme),
        Some((scheme, rest)) if rest.starts_with("//") => Err(ConnectError::Scheme { scheme: scheme.to_owned() }),
        _ => Err(ConnectError::Malformed { url: hidden(url), reason: "it has no scheme".to_owned() }),
    }
}

/// The parts of a server's URL.
#[cfg(any(feature = "postgres", feature = "mysql"))]
pub(super) fn parsed(text: &str) -> Result<url::Url, ConnectError> {
    let malformed = |reason: String| ConnectError::Malformed { url: hidden(text), reason };
    let url = url::Url::parse(text).map_err(|error| malformed(error.to_string()))?;
    if is_cut(&url) {
        return Err(malformed("its password has a character that ends the host".to_owned()));
    }
    Ok(url)
}

/// How long to wait for the server: libpq's `connect_timeout`, in seconds, where 0 is as long as it takes.
#[cfg(any(feature = "postgres", feature = "mysql"))]
pub(super) fn patience(url: &url::Url) -> Option<Duration> {
    let said = url.query_pairs().find(|(key, _)| key == "connect_timeout");
    match said.map(|(_, seconds)| seconds.parse()) {
        Some(Ok(0)) => None,
        Some(Ok(seconds)) => Some(Duration::from_secs(seconds)),
        Some(Err(_)) | None => Some(PATIENCE),
    }
}

/// What SQLite calls `mode`: `ro`, `rw`, `rwc` or `memory`.
#[cfg(feature = "sqlite")]
pub(super) fn mode(url: &str) -> Option<String> {
    let (_, query) = url.split_once('?')?;
    let mut pairs = url::form_urlencoded::parse(query.as_bytes());
    pairs.find(|(key, _)| key == "mode").map(|(_, mode)| mode.into_owned())
}

/// The URL without password and options.
pub(crate) fn shown(text: &str) -> String {
    if text.starts_with("sqlite:") {
        return text.split('?').next().unwrap_or_default().to_owned();
    }
    let parsed = url::Url::parse(text).ok().filter(|url| url.has_host() && !is_cut(url));
    let Some(mut url) = parsed else { return hidden(text) };
    let _ = url.set_password(None);
    url.set_query(None);
    url.set_fragment(None);
    url.to_string()
}

/// Whether a `/`, `?` or `#` of the password was taken for the end of the host, so that some of it stands behind.
fn is_cut(url: &url::Url) -> bool {
    let behind = |part: Option<&str>| part.is_some_and(|part| part.contains('@'));
    let before_options = url.query().map(|query| query.split('=').next().unwrap_or_default());
    behind(Some(url.path())) || behind(before_options) || behind(url.fragment())
}

/// Of a text that is no URL, what can hold no password.
fn hidden(text: &str) -> String {
    match text.split_once("://") {
        Some((scheme, _)) => format!("{scheme}://…"),
        None if text.contains('@') => "…".to_owned(),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_password_is_shown() {
        for (url, expected) in [
            ("postgres://app:s3cret@db:5432/shop?password=s3cret", "postgres://app@db:5432/shop"),
            ("postgres://app:s3cret@[broken/shop", "postgres://…"),
            ("postgres://app:12/34s3cret@db:5432/shop", "postgres://…"),
            ("postgres://app:s3@cr/et@db/shop", "postgres://…"),
            ("postgres://app:12#34s3cret@db/shop", "postgres://…"),
            ("postgres://app:12?34s3cret@db/shop", "postgres://…"),
            ("postgres://app:s3%2Fcret@db/shop?user=a@b", "postgres://app@db/shop"),
            ("app:s3cret@db/shop", "…"),
            ("sqlite:shop.db?mode=rwc", "sqlite:shop.db"),
        ] {
            assert_eq!(shown(url), expected);
        }
    }

    #[test]
    #[cfg(any(feature = "postgres", feature = "mysql"))]
    fn a_password_that_ends_the_host_is_told_with_the_remedy() {
        let error = parsed("postgres://app:12/34s3cret@db:5432/shop").unwrap_err().to_string();
        assert!(error.starts_with("`postgres://…` is not a database URL: its password has a character"), "{error}");
        assert!(error.contains("`%2F`") && !error.contains("s3cret"), "{error}");
    }

    #[test]
    #[cfg(any(feature = "postgres", feature = "mysql"))]
    fn a_url_may_say_how_long_to_wait() {
        let patience = |url: &str| patience(&parsed(url).unwrap());
        assert_eq!(patience("postgres://db/shop"), Some(PATIENCE));
        assert_eq!(patience("postgres://db/shop?connect_timeout=3"), Some(Duration::from_secs(3)));
        assert_eq!(patience("mysql://db/shop?connect_timeout=0"), None);
    }

    #[test]
    #[cfg(feature = "sqlite")]
    fn the_mode_of_an_sqlite_url_is_an_option_and_no_part_of_its_name() {
        assert_eq!(mode("sqlite:my_mode=x.db"), None);
        assert_eq!(mode("sqlite:a.db?cache=shared&mode=ro").as_deref(), Some("ro"));
    }
}
