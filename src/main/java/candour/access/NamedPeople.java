package candour.access;

import candour.agency.Agencies;
import candour.agency.Agency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says loudly which safeguarding leads, senior managers and Caldicott Guardians the directory names that nobody can log in as. */
@Component
class NamedPeople {

    private static final Logger LOG = LoggerFactory.getLogger(NamedPeople.class);

    private final Agencies agencies;
    private final Members members;

    NamedPeople(Agencies agencies, Members members) {
        this.agencies = agencies;
        this.members = members;
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
