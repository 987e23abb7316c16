//! Databases as a whole: made and dropped, from the server's own maintenance database.

use crate::error::Error;

pub(crate) async fn create_database(url: &str) -> Result<bool, Error> {
    let _ = url;
    unimplemented!()
}
pub(crate) async fn drop_database(url: &str) -> Result<bool, Error> {
    let _ = url;
    unimplemented!()
}
