package candour.access;

import java.time.Instant;
import java.util.UUID;

/**
 * One change to an account, to what somebody is part of, or to a right (R11.8).
 *
 * @param by the user id of whoever did it
 * @param person the user id of whose it is, or null where it is about a group
 * @param part the id of the group or agency that it is about, or null
 */
record AccountChange(UUID id, Instant at, String by, Kind kind, String person, String part) {

    enum Kind {
        ACCOUNT_MADE,
        ACCOUNT_REMOVED,
        NAME_CHANGED,
        PASSWORD_SET,
        /** By the person themself. */
        PASSWORD_CHOSEN,
        UNLOCKED,
        JOINED,
        LEFT,
        /** As earlier releases let administrators do; it stays to be read. */
        RIGHTS_CHANGED,
        GROUP_CHANGED,
        AGENCY_CHANGED
    }
}
