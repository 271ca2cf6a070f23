/**
 * Earlier concerns about the same child, and cases that stand there twice: found when the people are described, shown
 * to those who may know the other case, and beyond that put to the safeguarding lead in model {@code earlier-concerns}.
 * Where the earlier one is about a colleague, it is put there to somebody whom it is not about. Always a warning, never a
 * merge; nothing waits for it. Serves R11.3 and R11.8. Knows the case file and the names, and nothing of what is decided in
 * either case.
 */
package candour.earlier;
