package candour.consent;

import candour.agency.Agencies;
import candour.casefile.ConsentRepository;
import candour.casefile.ConsentTerms;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.submission.Answers;
import candour.submission.Option;
import candour.submission.Prefill;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows whose information it is about, who may be asked, and what an earlier answer still lacks (R7.3, R9.4). */
@Component
class AskForConsentPrefill implements Prefill {

    private final PersonRepository people;
    private final ConsentRepository consents;
    private final SubmissionRepository submissions;
    private final Agencies agencies;

    AskForConsentPrefill(
            PersonRepository people, ConsentRepository consents, SubmissionRepository submissions, Agencies agencies) {
        this.people = people;
        this.consents = consents;
        this.submissions = submissions;
        this.agencies = agencies;
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
        Map<String, Object> values = new HashMap<>();
        Optional<Submission> incomplete = incomplete(opened.reference(), conversation);
        // what they wrote the last time stands there again, and only what was missing has to be added
        incomplete.ifPresent(last -> last.answers().forEach((key, answer) -> {
            if (answer != null) {
                values.put(key, answer);
            }
        }));
        values.put("aboutText", about(about, giver) + incomplete.map(AskForConsentPrefill::stillMissing).orElse(""));
        values.put("askedOptions", AskedOptions.of(giver, about, everyone));
        values.put("consentItemOptions", items(opened.reference(), about));
        values.put("consentRecipientOptions", recipients(opened.agency()));
        return values;
    }

    private List<Option> items(String reference, List<Person> about) {
        Map<UUID, Person> byId = about.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return people.items(reference).stream()
                .filter(item -> byId.containsKey(item.personId()))
                .map(item -> new Option(
                        "%s: %s".formatted(byId.get(item.personId()).label(), item.what()),
                        item.id().toString()))
                .toList();
    }

    private List<Option> recipients(String ownAgency) {
        List<Option> recipients = new ArrayList<>();
        agencies.all().stream()
                .filter(agency -> !agency.id().equals(ownAgency))
                .forEach(agency -> recipients.add(new Option(agency.name(), agency.id())));
        recipients.add(new Option("Anyone not in this list", ConsentTerms.OUTSIDE));
        return recipients;
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

    /** The last answer of the conversation where it does not count. */
    private Optional<Submission> incomplete(String reference, UUID conversation) {
        return consents.ofCase(reference).stream()
                .filter(consent -> consent.conversationId().equals(conversation))
                .reduce((earlier, later) -> later)
                .filter(last -> !last.counts())
                .flatMap(last -> submissions.find(last.submissionId()));
    }

    private static String stillMissing(Submission last) {
        return "\n\n**The last answer is kept, but it does not count yet.** Explain to them:\n\n- "
                + String.join("\n- ", Informed.missing(new Answers(last.answers())))
                + "\n\nThen tick it below. What you wrote still stands there: change what is different now.";
    }
}
