package candour.casefile;

import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of the case file that stand sealed, table by table. What is not among them can be read by whoever has
 * the database, so it says nothing about a person (R11.9).
 *
 * @param table the table
 * @param id the columns by which a row is found again
 * @param where the column that says whose the row is
 * @param columns the sealed ones
 */
record SealedColumns(String table, List<String> id, String where, List<String> columns) {

    /** Those that were sealed when the seal came, as they stood then (decision 0025). */
    static final List<SealedColumns> AT_FIRST = List.of(
            ofCase("submission", "answers"),
            ofCase("case_entry", "content"),
            ofCase("decision", "reasons", "content"),
            ofCase("advice", "reasons"),
            ofCase("risk", "reasons"),
            ofCase("consent", "given_for", "limits"),
            ofCase(
                    "person", "name", "birth_date", "relationship", "due", "nhs_number", "pupil_number", "postcode",
                    "doubt_reasons", "order_details", "responsibility_evidence"),
            ofCase("item", "what", "source", "happened_about", "late_reasons"),
            ofCase("transfer", "outside_name", "person", "sender_address", "address", "why", "service"),
            new SealedColumns("transfer_item", List.of("transfer_id", "item_id"), "transfer_id", List.of("why")),
            ofCase("attachment", "description", "file_name", "sha256"),
            new SealedColumns("first_told", List.of("reference"), "reference", List.of("name", "age")),
            new SealedColumns("attachment_in_error", List.of("attachment_id"), "attachment_id", List.of("reasons")),
            new SealedColumns("attachment_part", List.of("attachment_id", "position"), "attachment_id", List.of("content")));

    /** Those that came since. */
    private static final List<SealedColumns> SINCE = List.of(
            new SealedColumns("case_colleague", List.of("reference", "user_key"), "reference", List.of("user_id", "user_name")),
            new SealedColumns("draft", List.of("id"), "id", List.of("answers")));

    static final List<SealedColumns> ALL = Stream.concat(AT_FIRST.stream(), SINCE.stream()).toList();

    /** @throws IllegalArgumentException if nothing in this table is sealed */
    static SealedColumns of(String table) {
        return ALL.stream()
                .filter(sealed -> sealed.table().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is sealed in " + table));
    }

    private static SealedColumns ofCase(String table, String... columns) {
        return new SealedColumns(table, List.of("id"), "reference", List.of(columns));
    }
}
