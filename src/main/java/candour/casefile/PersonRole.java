package candour.casefile;

import java.util.Arrays;

/** Who somebody is in a case. People are called by their role where the name is not needed (R11.8, G3). */
public enum PersonRole {
    CHILD("child", "the child"),
    UNBORN_CHILD("unborn-child", "the unborn child"),
    MOTHER("mother", "the mother"),
    FATHER("father", "the father"),
    STEP_PARENT("step-parent", "the step-parent"),
    PARTNER_OF_PARENT("partner-of-parent", "the parent’s partner"),
    GRANDPARENT("grandparent", "the grandparent"),
    FOSTER_CARER("foster-carer", "the foster carer"),
    OTHER_CARER("other-carer", "the carer"),
    OTHER_ADULT("other-adult", "another adult");

    private final String key;
    private final String words;

    PersonRole(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /** @throws IllegalArgumentException if no role has this key; the forms offer none other */
    public static PersonRole ofKey(String key) {
        return Arrays.stream(values())
                .filter(role -> role.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such role in a case"));
    }

    public boolean isChild() {
        return this == CHILD || this == UNBORN_CHILD;
    }

    /** Whether this is a parent of the child: a step-parent is not one by being it (R9.1). */
    public boolean isParent() {
        return this == MOTHER || this == FATHER;
    }

    public String key() {
        return key;
    }

    public String words() {
        return words;
    }
}
