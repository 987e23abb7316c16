//! `chain!` with values it does not know.
aludel::chain! {
    databases: [postgress 13, sqlite 3.8, mysql 8.0, mysql 8.4, mariadb];
    edition: 2025;
    version_tabel: "x";
    history_table: "";
}


fn main() {}
