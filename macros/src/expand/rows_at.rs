//! A row struct: the struct, what reads it from a row, and the checks against the schema at its revision.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::Ident;
use syn::spanned::Spanned as _;

use super::name::{keyed_table, name};
use super::parents::last_span;
use super::paths::private;
use crate::syntax::{Field, RowsAt};

/// `sound`: nothing is wrong with the tokens, so that the fold's findings are news.
pub(super) fn expand(rows: &RowsAt, sound: bool) -> TokenStream {
    let RowsAt { attributes, visibility, name, revision, table, fields } = rows;
    let declared = fields
        .iter()
        .map(|Field { attributes, visibility, name, ty, .. }| quote!(#(#attributes)* #visibility #name: #ty));
    let declared = quote!(#(#attributes)* #visibility struct #name { #(#declared),* });
    if !sound {
        return declared;
    }
    let (private, span) = (private(), last_span(revision));
    let revision = quote_spanned!(span=> type __Revision = #revision;);
    let table_data = keyed_table(table.schema.as_ref().map_or("", |schema| &schema.text), &table.table.text, 0);
    let table_check = quote_spanned!(table.table.span=> __a::assert_row(__ROWS.check_table()));
    let checks = fields.iter().enumerate().map(check);
    let (count, data) = (Literal::usize_unsuffixed(fields.len()), fields.iter().map(data));
    let selected = (0..fields.len()).map(|i| quote!(__ROWS.selected(&__FIELDS[#i])));
    let from_row = from_row(name, fields);
    quote! {
        #declared
        const _: () = {
            use #private as __a;
            #revision
            static __ROWS: __a::Rows = __a::Rows {
                chain: __Revision::__aludel_revision().chain(),
                schema: &__Revision::__aludel_revision().schemas.after,
                table: #table_data,
            };
            static __FIELDS: [__a::Field; #count] = [#(#data),*];
            const _: () = #table_check;
            #(#checks)*
            static __COLUMNS: [__a::RowColumn; #count] = [#(#selected),*];
            impl __a::RowAt for #name {
                fn table() -> __a::TableName {
                    __ROWS.table
                }
                fn columns() -> &'static [__a::RowColumn] {
                    &__COLUMNS
                }
            }
            #from_row
        };
    }
}

fn data(field: &Field) -> TokenStream {
    let Field { column, ty, .. } = field;
    let column = name(&column.text, 0);
    quote! {
        __a::Field {
            column: #column,
            ty: <#ty as __a::SqlType>::TYPE,
            nullable: <#ty as __a::SqlType>::NULLABLE,
            holds: <#ty as __a::SqlType>::HOLDS,
        }
    }
}

/// What is wrong shows under the column, or under the type.
fn check((i, field): (usize, &Field)) -> TokenStream {
    let column = quote_spanned!(field.column.span=> __a::assert_row(__ROWS.check_column(&__FIELDS[#i])));
    let ty = quote_spanned!(field.ty.span()=> __a::assert_row(__ROWS.check_type(&__FIELDS[#i])));
    quote!(const _: () = #column; const _: () = #ty;)
}

/// For whatever row has the columns, as sqlx's own derive does.
fn from_row(name: &Ident, fields: &[Field]) -> TokenStream {
    let mut types: Vec<TokenStream> = Vec::new();
    for field in fields {
        let ty = field.ty.to_token_stream();
        if !types.iter().any(|other| other.to_string() == ty.to_string()) {
            types.push(ty);
        }
    }
    let values = fields.iter().map(|Field { column, name, .. }| {
        let column = &column.text;
        quote!(#name: __a::Row::try_get(row, #column)?)
    });
    quote! {
        impl<'__r, __R: __a::Row> __a::FromRow<'__r, __R> for #name
        where
            &'static str: __a::ColumnIndex<__R>,
            #(#types: __a::Decode<'__r, __R::Database> + __a::SqlxType<__R::Database>,)*
        {
            fn from_row(row: &'__r __R) -> __a::Result<Self, __a::Error> {
                __a::Ok(Self { #(#values),* })
            }
        }
    }
}
