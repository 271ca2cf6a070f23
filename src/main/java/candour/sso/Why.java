package candour.sso;

import java.util.Arrays;
import java.util.Locale;

/** Why somebody is not let in, in words for them. Nothing in it says who they are. */
enum Why {
    NO_USER_ID(Kind.NOT_YET, "Your organisation did not say under which user name you work, or it has letters that Candour cannot use."),
    NO_AGENCY(Kind.NOT_YET, "Your organisation did not say in which agency you work."),
    SEVERAL_AGENCIES(Kind.NOT_YET, "Your organisation says that you work in more than one agency. In Candour everybody works in one."),
    NO_ROLE(Kind.NOT_YET, "Your organisation did not say what you do in your agency."),
    ROLES_APART(
            Kind.NOT_YET,
            "Your organisation gave you roles that do not go together. One person works on cases, or keeps the models, or keeps "
                    + "users and groups, or sits on the safeguarding board."),
    ID_TAKEN(Kind.NOT_YET, "Somebody else has worked in Candour under your user name. You need another one."),
    KEPT_FOR_ANOTHER(
            Kind.NOT_YET,
            "Candour keeps your user name for the safeguarding lead, the senior manager or the Caldicott Guardian of an agency. "
                    + "Either your organisation did not say that you are that, or you need another user name."),
    NOT_SAID_WHEN(Kind.NOT_YET, "Your organisation did not say when you last showed who you are."),
    NOT_SHOWN_ANEW(Kind.ONCE_MORE, "Your organisation did not say that you have just shown who you are."),
    CANCELLED(Kind.AGAIN, "You were not logged in, because the log-in was stopped."),
    LATE(Kind.AGAIN, "This log-in was too old, or was begun in another window."),
    OUT_OF_REACH(Kind.LATER, "The log-in of your organisation does not answer, or does not know Candour.");

    /** What helps. */
    enum Kind {
        NOT_YET,
        AGAIN,
        ONCE_MORE,
        LATER
    }

    private final Kind kind;
    private final String words;

    Why(Kind kind, String words) {
        this.kind = kind;
        this.words = words;
    }

    Kind kind() {
        return kind;
    }

    String words() {
        return words;
    }

    /** As it stands in the address. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Why of(String code) {
        return Arrays.stream(values()).filter(why -> why.code().equals(code)).findFirst().orElse(LATE);
    }
}
