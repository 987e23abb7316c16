//! Every case fits the fold of every database it is for.

use aludel::fold::Arena;
use aludel_tests::cases;

#[test]
fn every_case_folds() {
    let cases = cases::all();
    let mut wrong = Vec::new();
    for case in &cases {
        let arena = Arena::new();
        let mut schema = arena.schema();
        for (version, op) in (1..).zip(case.before.iter().chain(&case.ops)) {
            let folded = arena.apply(case.chain(), schema, op, version);
            schema = folded.schema;
            let said = folded.findings.iter().chain(folded.inverse.iter().filter(|_| case.down.is_none()));
            wrong.extend(said.map(|said| format!("{}, {}: {said}", case.name, op.keyword())));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
