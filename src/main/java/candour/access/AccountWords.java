package candour.access;

import candour.agency.Agencies;
import candour.agency.Agency;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What was changed about accounts, in words. The user id stands beside each name, and a role in the place of the name of
 * its group: names can be changed by whoever is written about here.
 */
@Component
class AccountWords {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    /** Signs that are not seen and may turn round the order of all that follows, the user id included. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private final Members members;
    private final Agencies agencies;

    AccountWords(Members members, Agencies agencies) {
        this.members = members;
        this.agencies = agencies;
    }

    /** One line of a list of changes. */
    record Line(UUID id, String when, String who, String what) {}

    List<Line> of(List<AccountChange> changes) {
        Set<String> ids = changes.stream()
                .flatMap(change -> Stream.of(change.by(), change.person() == null ? change.by() : change.person()))
                .collect(Collectors.toSet());
        Map<String, String> names = members.names(ids);
        return changes.stream()
                .map(change -> new Line(change.id(), when(change.at()), named(change.by(), names), what(change, names)))
                .toList();
    }

    private static String when(Instant at) {
        return MOMENT.format(at);
    }

    private String what(AccountChange change, Map<String, String> names) {
        String person = change.person() == null ? "" : named(change.person(), names);
        return switch (change.kind()) {
            case ACCOUNT_MADE -> "made an account for " + person;
            case ACCOUNT_REMOVED -> "removed the account of " + person;
            case NAME_CHANGED -> "changed the name or the mail address of " + person;
            case PASSWORD_SET -> "set a new password for " + person;
            case PASSWORD_CHOSEN -> "chose a new password";
            case UNLOCKED -> "let " + person + " try passwords again";
            case JOINED -> person.isEmpty()
                    ? "put the group " + change.part() + " into the agency"
                    : "made " + person + " " + partOf(change.part());
            case LEFT -> person.isEmpty()
                    ? "took the group " + change.part() + " out of the agency"
                    : "ended that " + person + " is " + partOf(change.part());
            case RIGHTS_CHANGED -> "changed what "
                    + (!person.isEmpty() ? person : change.part() != null ? "the group " + change.part() : "everybody")
                    + " may see or do";
            case GROUP_CHANGED -> "made, changed or removed the group " + change.part();
            case AGENCY_CHANGED -> "made, changed or removed the agency " + change.part();
        };
    }

    /** A role in its agency, one of an agency, or one of a group that is neither. */
    private String partOf(String part) {
        for (Agency agency : agencies.usingTheProduct()) {
            if (part.equals(agency.id())) {
                return "one of " + agency.name();
            }
            for (Role role : Role.values()) {
                if (part.equals(role.groupOf(agency.id()))) {
                    return role.words() + " of " + agency.name();
                }
            }
        }
        return "one of the group " + part;
    }

    private static String named(String id, Map<String, String> names) {
        String name = names.get(id);
        return name == null || name.equals(id) ? id : UNSEEN.matcher(name).replaceAll("") + " (" + id + ")";
    }
}
