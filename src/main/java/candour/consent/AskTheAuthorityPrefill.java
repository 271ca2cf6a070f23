package candour.consent;

import candour.casefile.ConsentRepository;
import candour.casefile.PersonRepository;
import candour.submission.Prefill;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says about which children the local authority is rung up (R9.5). */
@Component
class AskTheAuthorityPrefill implements Prefill {

    private final PersonRepository people;
    private final ConsentRepository consents;

    AskTheAuthorityPrefill(PersonRepository people, ConsentRepository consents) {
        this.people = people;
        this.consents = consents;
    }

    @Override
    public String form() {
        return ConsentProcess.Step.ASK_THE_AUTHORITY;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        List<UUID> ids = consents.peopleIn(UUID.fromString(opened.facts().get(ConsentProcess.CONVERSATION.name())));
        String children = people.people(opened.reference()).stream()
                .filter(person -> ids.contains(person.id()))
                .map(person -> "person %d (%s)".formatted(person.position(), person.role().words()))
                .collect(Collectors.joining(" and "));
        return Map.of("aboutText", "**This is about " + children + ".**");
    }
}
