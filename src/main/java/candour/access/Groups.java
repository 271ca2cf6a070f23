package candour.access;

import java.util.Collection;

/** The groups that belong to no single agency. */
public final class Groups {

    /** Sees the models and how many cases wait where, never a case. */
    public static final String PROCESS_OWNERS = "process-owners";

    /** The safeguarding board, which is also a tenant of its own: sees what is put before it, and no case. */
    public static final String BOARD = "board";

    /** Keeps users and groups. */
    public static final String ADMINISTRATORS = "administrators";

    /** The engine's own: its members pass every tenant check, so no person is ever in it. */
    public static final String ENGINE_ADMINISTRATORS = "camunda-admin";

    private Groups() {}

    /** Whether whoever is in these groups, and in no others, has a part in an agency or on the board, and keeps neither users nor models. */
    public static boolean work(Collection<String> groups) {
        return groups.stream().anyMatch(group -> group.equals(BOARD) || Role.ofGroup(group).isPresent())
                && !groups.contains(ADMINISTRATORS)
                && !groups.contains(PROCESS_OWNERS);
    }
}
