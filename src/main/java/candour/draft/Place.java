package candour.draft;

/**
 * Where somebody writes: the form of one step, or the form that begins something in the agency that they are of now. In the
 * next agency it is another place: what they began in the last one is about its children, and would be told to this one (R11.8).
 */
record Place(Kind kind, String id, String agency) {

    enum Kind {
        STEP,
        START
    }

    static Place step(String taskId) {
        return new Place(Kind.STEP, taskId, null);
    }

    static Place start(String form, String agency) {
        return new Place(Kind.START, form, agency);
    }

    /** As it is called in the table. */
    String name() {
        return kind == Kind.STEP ? "step/" + id : "start/" + id + "/" + agency;
    }
}
