package candour.access;

import candour.access.Members.Member;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Checks user id and password against the engine's users. Whatever is wrong,
 * the answer and the time it takes are the same, so nobody can find out who
 * works here.
 */
@Component
@Profile("!sso")
class EngineLogIn implements AuthenticationProvider {

    /** Once, or several times where much is going on, however little there was to look up or to write down. */
    private static final Duration REFUSAL_TAKES = Duration.ofMillis(500);

    /**
     * Tries under one name take turns, whether or not there is somebody of that name: those at a password that is there do so anyway, and
     * many at the same moment would tell by how long the last of them waits.
     */
    private final Object[] turns = Stream.generate(Object::new).limit(64).toArray();

    private final OwnPasswords passwords;
    private final SameAccount account;
    private final ProcessEngineConfigurationImpl engine;
    private final Members members;

    EngineLogIn(OwnPasswords passwords, SameAccount account, ProcessEngineConfigurationImpl engine, Members members) {
        this.passwords = passwords;
        this.account = account;
        this.engine = engine;
        this.members = members;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        long begun = System.nanoTime();
        String name = typed.getName().toLowerCase(Locale.ROOT);
        synchronized (turns[Math.floorMod(name.hashCode(), turns.length)]) {
            Optional<Authentication> known = known(typed);
            if (known.isPresent()) {
                return known.get();
            }
        }
        long tooLong = (System.nanoTime() - begun) % REFUSAL_TAKES.toNanos();
        LockSupport.parkNanos(REFUSAL_TAKES.toNanos() - tooLong);
        throw new BadCredentialsException("Log-in refused");
    }

    private Optional<Authentication> known(Authentication typed) {
        String password = String.valueOf(typed.getCredentials());
        Optional<Member> member = members.find(typed.getName());
        if (member.isEmpty() || member.get().groups().contains(Groups.ENGINE_ADMINISTRATORS)) {
            engine.getPasswordManager().encrypt(password);
            return Optional.empty();
        }
        Member person = member.get();
        // before it is asked: what is changed from here on ends the session
        Optional<SameAccount.Mark> mark = account.markOf(person.userId());
        if (mark.isEmpty() || !passwords.isOf(person.userId(), password)) {
            return Optional.empty();
        }
        var authorities =
                person.groups().stream().map(SimpleGrantedAuthority::new).toList();
        var known = UsernamePasswordAuthenticationToken.authenticated(person.userId(), null, List.copyOf(authorities));
        known.setDetails(mark.get());
        return Optional.of(known);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
