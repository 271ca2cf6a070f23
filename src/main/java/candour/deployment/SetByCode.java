package candour.deployment;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answers that code alone sets. Models hand them on as they are; no mapping, table or form sets one of this name: what a
 * form offers is what a process owner wrote into it, and could be anybody (R11.8).
 *
 * @see "ADR 34"
 */
final class SetByCode {

    /** The people to whom a step may go, each by the answer that holds their user id. */
    static final Set<String> PEOPLE = Set.of("practitioner", "adviser", "asked", "raisedBy", "reader");

    /** Which case it is and whose, and its people: what a question may be about that finds somebody, or something of the case. */
    static final Set<String> HANDED_ON =
            Stream.concat(Stream.of("caseReference", "agency", "openedBy"), PEOPLE.stream()).collect(Collectors.toUnmodifiableSet());

    /** Ids of something in a case file, which a step shows; a loop sets one to what a question has found. */
    private static final Set<String> IDS = Set.of("conflict", "conversation", "opening", "putQuestion", "question", "transfer");

    /**
     * Another case, and a step of any: what a question is never about, or it would find something of a case that is not this one, and
     * what no question finds.
     */
    private static final Set<String> OF_ANOTHER = Set.of("laterCase", "overdueTask");

    /** What no loop sets either. */
    static final Set<String> NOT_BY_A_LOOP =
            Stream.of(HANDED_ON, OF_ANOTHER).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    static final Set<String> ALL = Stream.of(NOT_BY_A_LOOP, IDS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private SetByCode() {}
}
