package candour.diagram;

import java.util.Set;

/** Which elements of a model are done and which are open now. What was done and came round again is open. */
record Progress(Set<String> passed, Set<String> open) {

    static final Progress NONE = new Progress(Set.of(), Set.of());

    boolean isKnown() {
        return !passed.isEmpty() || !open.isEmpty();
    }

    boolean isOpen(String element) {
        return open.contains(element);
    }

    boolean isDone(String element) {
        return passed.contains(element) && !isOpen(element);
    }
}
