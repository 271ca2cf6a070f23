package candour.draft;

/** Where somebody writes: the form of one step, or the form that begins something. */
record Place(Kind kind, String id) {

    enum Kind {
        STEP,
        START
    }

    static Place step(String taskId) {
        return new Place(Kind.STEP, taskId);
    }

    static Place start(String form) {
        return new Place(Kind.START, form);
    }

    /** As it is called in an address and in the table. */
    String name() {
        return (kind == Kind.STEP ? "step/" : "start/") + id;
    }
}
