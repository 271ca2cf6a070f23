package candour.deployment;

/** One file of a deployment: {@code concern.bpmn}, {@code harm.dmn} or {@code weigh-the-risk.form}. */
record Resource(String name, String content) {

    boolean isModel() {
        return name.endsWith(".bpmn");
    }

    boolean isForm() {
        return name.endsWith(".form");
    }

    /** The file name without its ending, which is also the id of what it holds. */
    String id() {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
