package candour.law;

import java.net.IDN;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Says whether a mail address is on a domain held to be secure (R11.14), from a list read once at
 * start. Both the sender's and the recipient's address are to be checked.
 */
@Component
public class SecureDomains {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    // No "%" or "!": old mail servers read a further address behind them and pass the mail on.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9#$&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9#$&'*+/=?^_`{|}~-]+)*+");
    // Only our own capitals: the Kelvin sign would become a k.
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)++");

    private final Map<String, SecureDomain> listed = new LinkedHashMap<>();

    /** @throws IllegalStateException in words for the process owner, where the file cannot be used */
    public SecureDomains(@Value("classpath:law/secure-domains.yaml") Resource file) {
        List<SecureDomain> domains = LawFile.read(file, SecureDomain.class);
        domains.forEach(domain -> listed.put(domain.domain(), domain));
        LawFile.refuseIfFaulty(file, faultsIn(domains));
    }

    /** Never throws: whatever is not clearly a listed address is refused. */
    public Verdict check(String address) {
        return checkOn(LocalDate.now(LONDON), address);
    }

    Verdict checkOn(LocalDate day, String address) {
        return domainOf(address)
                .map(domain -> judge(day, domain))
                .orElseGet(() -> Verdict.no("it is not written as an email address."));
    }

    Collection<SecureDomain> all() {
        return listed.values();
    }

    private Verdict judge(LocalDate day, String domain) {
        Optional<SecureDomain> known = closestListed(domain).filter(found -> !found.from().isAfter(day));
        if (known.isEmpty()) {
            return Verdict.no(namesake(domain)
                    .map(meant -> domain + " is not " + meant.title() + ".")
                    .orElse(domain + " is not on the list of secure addresses."));
        }
        return switch (known.get().status()) {
            case CURRENT -> Verdict.yes();
            case TO_BE_CONFIRMED -> Verdict.yesAfterACheck(known.get().domain() + " is on the list, but nobody has confirmed"
                    + " that it is still secure. Check with the recipient before you send.");
            case RETIRED -> Verdict.no("%s is no longer in use as secure mail%s.".formatted(
                    known.get().domain(),
                    known.get().editions().contains(Edition.GUIDANCE_2016) ? ", although the guidance of 2016 names it" : ""));
        };
    }

    private Optional<SecureDomain> closestListed(String domain) {
        String name = domain;
        while (!listed.containsKey(name)) {
            int dot = name.indexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            name = name.substring(dot + 1);
        }
        return Optional.of(listed.get(name));
    }

    /** The listed domain that a longer name pretends to be. */
    private Optional<SecureDomain> namesake(String domain) {
        return listed.values().stream().filter(candidate -> domain.contains(candidate.domain())).findFirst();
    }

    private static Optional<String> domainOf(String address) {
        if (address == null) {
            return Optional.empty();
        }
        int at = address.indexOf('@');
        if (at < 0 || !NAME.matcher(address.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return normalised(address.substring(at + 1));
    }

    /**
     * The domain in lower-case ASCII. Letters of another script become a name of their own, which no
     * list holds; letters that would silently turn into ours (wide ones, unseen ones) are refused.
     */
    private static Optional<String> normalised(String typed) {
        String lower = CAPITAL.matcher(typed).replaceAll(capital -> capital.group().toLowerCase(Locale.ROOT));
        try {
            String ascii = IDN.toASCII(lower);
            boolean unchanged = lower.equals(ascii) || lower.equals(IDN.toUnicode(ascii));
            return Optional.of(ascii).filter(domain -> unchanged && DOMAIN.matcher(domain).matches());
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    private List<String> faultsIn(List<SecureDomain> domains) {
        List<String> faults = new ArrayList<>();
        for (SecureDomain domain : domains) {
            if (domain.domain() == null || !DOMAIN.matcher(domain.domain()).matches()) {
                faults.add("entry " + domain.domain() + " is not a domain in small letters, without a dot in front");
            }
            if (LawFile.isEmpty(domain.title()) || LawFile.isEmpty(domain.source()) || domain.editions() == null || domain.editions().isEmpty()
                    || domain.status() == null || domain.from() == null) {
                faults.add("entry " + domain.domain() + " needs a title, editions, status, from and source");
            }
        }
        if (listed.size() < domains.size()) {
            faults.add("a domain stands there twice");
        }
        return faults;
    }
}
