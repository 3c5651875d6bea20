import IWmo

/// The rules of the standard that the schemas check (level 1), with examples that the reader carries out.
///
/// They are written down here to be explained and proven; what is checked stands in `schemas/`.
enum SchemaRules {
    static let entries: [CatalogueEntry] = numbers + lengths + texts + daysAndTimes + numberTexts + headers
}
