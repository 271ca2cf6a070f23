package candour.access;

import candour.agency.Agencies;
import candour.agency.Agency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The people whom the directory of agencies names, as far as they work there now: whoever has left answers for nothing, and a
 * step given to them would wait before nobody (R5.1). Says loudly at the start who of them cannot log in.
 */
@Component
public class NamedPeople {

    private static final Logger LOG = LoggerFactory.getLogger(NamedPeople.class);

    private final Agencies agencies;
    private final Members members;

    NamedPeople(Agencies agencies, Members members) {
        this.agencies = agencies;
        this.members = members;
    }

    /** @return the user id of the agency's named safeguarding lead, empty where they lead there no more */
    public Optional<String> leadOf(String agency) {
        return agencies.leadOf(agency).filter(person -> has(Role.LEAD, agency, person));
    }

    /** @return the user id of the agency's named senior manager, empty where they are that no more */
    public Optional<String> seniorOf(String agency) {
        return agencies.seniorOf(agency).filter(person -> has(Role.SENIOR, agency, person));
    }

    /** Who answers for an agency, in this order: the named lead and senior manager, then whoever else leads or is senior there. */
    public List<String> answering(String agency) {
        Stream<String> named = Stream.of(leadOf(agency), seniorOf(agency)).flatMap(Optional::stream);
        Stream<String> others = Stream.of(Role.LEAD, Role.SENIOR)
                .flatMap(role -> members.ofGroup(role.groupOf(agency)).stream().sorted());
        return Stream.concat(named, others).distinct().toList();
    }

    private boolean has(Role role, String agency, String person) {
        return members.find(person).filter(member -> member.groups().contains(role.groupOf(agency))).isPresent();
    }

    public boolean worksAt(String agency, String person) {
        return members.find(person).flatMap(Members.Member::agency).filter(agency::equals).isPresent();
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhoIsMissing() {
        missing().forEach(person -> LOG.warn(
                "The agency directory names {}, but there is no such user: deadlines that end with them end with nobody",
                person));
    }

    List<String> missing() {
        return agencies.usingTheProduct().stream()
                .flatMap(NamedPeople::named)
                .filter(person -> members.find(person).isEmpty())
                .toList();
    }

    private static Stream<String> named(Agency agency) {
        return Stream.of(agency.lead(), agency.senior(), agency.caldicott()).filter(Objects::nonNull);
    }
}
