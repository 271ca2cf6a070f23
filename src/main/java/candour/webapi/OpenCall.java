package candour.webapi;

import java.util.regex.Pattern;

/**
 * A call to the webapps' API that is open to some people.
 *
 * @param path its path, with a named group for each part that differs
 * @param why what Tasklist, Cockpit or Admin need it for
 */
record OpenCall(String method, Pattern path, Who who, Care care, String why) {

    /** Who may make a call at all. */
    enum Who {
        EVERYBODY,
        /** Whoever works and whoever keeps the models. Whoever keeps the groups could join any, and sees no case all the same. */
        NO_ADMINISTRATORS,
        /** Whoever has a part in an agency or on the board, and does not keep the models: they could give themselves steps by them. */
        WHOEVER_WORKS,
        PROCESS_OWNERS,
        ADMINISTRATORS,
        /** Administrators, where users and groups are kept here. */
        KEEPERS_OF_PEOPLE
    }

    /** What the gate looks at besides. */
    enum Care {
        NONE,
        FINISHES_A_TASK,
        STARTS_A_CASE,
        READS_A_TASK,
        TAKES_A_TASK,
        PUTS_A_TASK_BACK,
        FORM_VALUES_OF_TASK,
        FORM_VALUES_OF_START,
        CHANGES_A_MEMBER,
        MAKES_A_USER,
        CHANGES_A_USER,
        ENDS_A_WAIT,
        KEEPS_ITS_ID,
        COUNTS_CASES,
        READS_RIGHTS,
        ASKS_FOR_A_RIGHT,
        SEARCHES_TASKS,
        SHOWS_AN_EMPTY_LIST
    }
}
