package candour.consent;

import candour.casefile.Consent;
import candour.casefile.ConsentRepository;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.casefile.SubmissionRepository;
import candour.submission.Answers;
import candour.submission.Prefill;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows whose information it is about, who may be asked, and what an earlier answer still lacks (R7.3, R9.4). */
@Component
class AskForConsentPrefill implements Prefill {

    private final PersonRepository people;
    private final ConsentRepository consents;
    private final SubmissionRepository submissions;

    AskForConsentPrefill(PersonRepository people, ConsentRepository consents, SubmissionRepository submissions) {
        this.people = people;
        this.consents = consents;
        this.submissions = submissions;
    }

    @Override
    public String form() {
        return ConsentProcess.Step.ASK_FOR_CONSENT;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        UUID conversation = UUID.fromString(opened.facts().get(ConsentProcess.CONVERSATION.name()));
        List<Person> everyone = people.people(opened.reference());
        List<UUID> ids = consents.peopleIn(conversation);
        List<Person> about =
                everyone.stream().filter(person -> ids.contains(person.id())).toList();
        // the authority may have said that a parent is to be asked (R9.5)
        boolean parentAfterAll = "parent".equals(opened.facts().get(ConsentProcess.AUTHORITY_ANSWER.name()));
        String giver = parentAfterAll ? "parent" : opened.facts().get(ConsentProcess.GIVER.name());
        return Map.of(
                "aboutText", about(about, giver) + stillMissing(opened.reference(), conversation),
                "askedOptions", AskedOptions.of(giver, about, everyone));
    }

    private static String about(List<Person> about, String giver) {
        return about.stream()
                        .map(person -> "person %d (%s)".formatted(person.position(), person.role().words()))
                        .collect(Collectors.joining(" and ", "**This is about information on ", ".**"))
                + switch (String.valueOf(giver)) {
                    case "self" -> " They decide about it themselves, so you ask them.";
                    case AskedOptions.AUTHORITY -> " You ask as you agreed with the local authority.";
                    default -> " You ask someone with parental responsibility.";
                };
    }

    private String stillMissing(String reference, UUID conversation) {
        Optional<Consent> last = consents.ofCase(reference).stream()
                .filter(consent -> consent.conversationId().equals(conversation) && !consent.counts())
                .reduce((earlier, later) -> later);
        return last.flatMap(consent -> submissions.find(consent.submissionId()))
                .map(submission -> Informed.missing(new Answers(submission.answers())))
                .map(missing -> "\n\n**The last answer is kept, but it does not count yet.** Explain to them:\n\n- "
                        + String.join("\n- ", missing) + "\n\nThen write down their answer again.")
                .orElse("");
    }
}
