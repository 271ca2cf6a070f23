package candour.sso;

import org.springframework.security.core.AuthenticationException;

/** Somebody is not let in. */
class NotIn extends AuthenticationException {

    private final Why why;

    NotIn(Why why) {
        super(why.code());
        this.why = why;
    }

    Why why() {
        return why;
    }
}
