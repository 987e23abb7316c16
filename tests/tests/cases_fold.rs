//! Every case fits the fold of every database it is for.

use aludel::fold::{Arena, overlooked};
use aludel_tests::cases;
use aludel_tests::law::Made;

#[test]
fn every_case_folds() {
    let cases = cases::all();
    let mut wrong = Vec::new();
    for case in &cases {
        let arena = Arena::new();
        let mut schema = arena.schema();
        for (chain, op, version) in Made::of(case).ops(2, None) {
            let folded = arena.apply(&chain, schema, op, version);
            schema = folded.schema;
            let said = folded.findings.iter().chain(folded.inverse.iter().filter(|_| case.down.is_none()));
            wrong.extend(said.map(|said| format!("{}, {}: {said}", case.name, op.keyword())));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// Branches are compared coarsely first: what that overlooks, no merge would ever report.
#[test]
fn nothing_that_an_op_touches_is_overlooked() {
    let cases = cases::all();
    let mut touching = 0;
    for case in &cases {
        let arena = Arena::new();
        let mut schema = arena.schema();
        for (chain, op, version) in Made::of(case).ops(2, None) {
            schema = arena.apply(&chain, schema, op, version).schema;
            let (touches, overlooked) = overlooked(&chain, schema, op);
            assert_eq!(overlooked, 0, "{}, {}", case.name, op.keyword());
            touching += usize::from(touches > 0);
        }
    }
    assert!(touching > 500, "only {touching} ops touch anything");
}
