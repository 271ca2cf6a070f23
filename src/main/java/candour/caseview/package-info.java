/**
 * The case so far and the record, to read: as a tab beside a task and as pages; and what people do from the page of
 * a case beside its steps: ask for advice, add and read attachments. Serves R9.7, R11.7 and R11.8: each reader sees
 * what they may, and each reading is logged.
 */
package candour.caseview;
