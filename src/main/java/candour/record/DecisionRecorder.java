package candour.record;

import candour.casefile.Advice;
import candour.casefile.AdviceRepository;
import candour.casefile.Consent;
import candour.casefile.ConsentRepository;
import candour.casefile.Decision;
import candour.casefile.DecisionRepository;
import candour.casefile.Item;
import candour.casefile.Outcome;
import candour.casefile.Person;
import candour.casefile.PersonDetails;
import candour.casefile.PersonRepository;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.decision.DecisionProcess;
import candour.decision.ItemBasis;
import candour.decision.Suggestion;
import candour.decision.Suggestions;
import candour.engine.CaseProcesses;
import candour.law.LawfulBases;
import candour.law.LawfulBasis;
import candour.submission.Moment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gathers what was known, asked, advised and decided into one record that can be read without the rest. */
@Component
class DecisionRecorder {

    private static final int SCHEMA_VERSION = 1;

    private final SubmissionRepository submissions;
    private final PersonRepository people;
    private final ConsentRepository consents;
    private final AdviceRepository advice;
    private final LawfulBases bases;
    private final Suggestions suggestions;
    private final DecisionRepository decisions;
    private final Clock clock;

    DecisionRecorder(
            SubmissionRepository submissions,
            PersonRepository people,
            ConsentRepository consents,
            AdviceRepository advice,
            LawfulBases bases,
            Suggestions suggestions,
            DecisionRepository decisions,
            Clock clock) {
        this.submissions = submissions;
        this.people = people;
        this.consents = consents;
        this.advice = advice;
        this.bases = bases;
        this.suggestions = suggestions;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** @param decided share, decline, out-of-scope or raised-in-error */
    Decision record(String reference, String decided, String harm, String limb) {
        Deciding deciding = Deciding.in(sinceTheLastDecision(reference));
        List<Item> items = people.items(reference);
        Map<UUID, Consent> answers = consents.answersByPerson(reference);
        Set<UUID> shared = deciding.sharedItems();
        LocalDate today = LocalDate.now(clock.withZone(Moment.LONDON));
        Outcome outcome =
                switch (decided) {
                    case "share" -> OutcomeRule.of(items, shared, answers, today);
                    case "out-of-scope" -> Outcome.OUT_OF_SCOPE;
                    case "raised-in-error" -> Outcome.RAISED_IN_ERROR;
                    default -> Outcome.DECLINED;
                };
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("outcome", outcome.words());
        content.put("harm", harm);
        content.put("limb", limb);
        content.put("lawfulBasis", basis(deciding.lawfulBasis()));
        content.put("decided", deciding.steps());
        answersOf(reference, "concern").ifPresent(raised -> content.put("raised", raised));
        answersOf(reference, "information-request").ifPresent(asked -> content.put("raised", asked));
        answersOf(reference, "describe-the-information").ifPresent(described -> {
            content.put("objective", described.get("objective"));
            content.put("whoNeedsToKnow", described.get("whoNeedsToKnow"));
            content.put("firstContact", described.get("firstContact"));
            content.put("firstContactWords", described.get("firstContactWords"));
        });
        answersOf(reference, "weigh-the-risk").ifPresent(weighed -> content.put("risk", weighed));
        List<Person> everyone = people.people(reference);
        content.put("people", everyone.stream().map(p -> person(p, answers.get(p.id()), everyone, today)).toList());
        content.put("services", services(reference));
        content.put("suggested", suggestions.of(reference, harm).stream().map(this::suggested).toList());
        content.put(
                "items",
                suggestions.ofItems(reference, harm).stream()
                        .map(item -> item(item, shared.contains(item.item().id()), deciding.lawfulBasis()))
                        .toList());
        content.put("advice", advice.ofCase(reference).stream().map(DecisionRecorder::advice).toList());
        return new Decision(
                UUID.randomUUID(),
                CaseProcesses.CONCERN,
                SCHEMA_VERSION,
                outcome,
                deciding.lawfulBasis(),
                deciding.reasons(),
                deciding.decidedBy(),
                clock.instant(),
                List.copyOf(shared),
                content);
    }

    /** What was sent before the case was last decided belongs to that decision. */
    private List<Submission> sinceTheLastDecision(String reference) {
        Optional<Decision> last = decisions.latest(reference, CaseProcesses.CONCERN);
        return submissions.ofCase(reference).stream()
                .filter(submission -> last.isEmpty() || submission.submittedAt().isAfter(last.get().decidedAt()))
                .toList();
    }

    private Optional<Map<String, Object>> answersOf(String reference, String form) {
        return submissions.latest(reference, form);
    }

    /** What was agreed about a service: never a consent to share, and so it stands apart. */
    private List<Map<String, Object>> services(String reference) {
        return submissions.ofCase(reference).stream()
                .filter(submission -> submission.answers().get("service") != null)
                .map(submission -> {
                    Map<String, Object> content = new LinkedHashMap<>();
                    content.put("service", submission.answers().get("service"));
                    content.put("answer", submission.answers().get("serviceAgreed"));
                    return content;
                })
                .toList();
    }

    private Map<String, Object> basis(String key) {
        Optional<LawfulBasis> basis = key == null ? Optional.empty() : bases.byKey(key);
        Map<String, Object> content = new LinkedHashMap<>();
        basis.ifPresent(known -> {
            content.put("key", known.key());
            content.put("title", known.title());
            content.put("law", known.law());
            content.put("from", known.from());
            bases.counterpartOf(known).ifPresent(then -> content.put("lawIn2016", then.law()));
        });
        return content;
    }

    /** What the rules suggested, beside what was decided: the person decides, and a reader sees both. */
    private Map<String, Object> suggested(Suggestion suggestion) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("position", suggestion.person().position());
        content.put("suggestion", suggestion.suggestion());
        content.put("words", suggestion.words());
        content.put("lawfulBasis", basis(suggestion.lawfulBasis()));
        content.put("advice", suggestion.advice());
        return content;
    }

    private static Map<String, Object> person(Person person, Consent answer, List<Person> everyone, LocalDate today) {
        PersonDetails details = person.details();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("position", person.position());
        content.put("role", person.role().key());
        content.put("name", person.name());
        content.put("birthDate", person.birthDate());
        content.put("estimatedAge", person.estimatedAge());
        content.put("due", details.due());
        content.put("relationship", details.relationship());
        content.put("nhsNumber", details.nhsNumber());
        content.put("pupilNumber", details.pupilNumber());
        content.put("postcode", details.postcode());
        content.put("careStatus", person.careStatus());
        content.put("doubtReasons", details.doubtReasons());
        content.put("ordersOrDisputes", details.ordersOrDisputes());
        content.put("orderDetails", details.orderDetails());
        content.put("parentalResponsibility", person.parentalResponsibility());
        content.put("responsibilityBasis", details.responsibilityBasis());
        content.put("responsibilityEvidence", details.responsibilityEvidence());
        content.put("responsibleFor", positions(details.responsibleFor(), everyone));
        content.put("livesWithChild", person.livesWithChild());
        content.put("consent", answer == null ? "not-asked" : answer.on(today));
        content.put("dispute", answer != null && answer.dispute());
        if (answer != null && answer.answer().equals(Consent.GIVEN)) {
            content.put("consentHow", answer.terms().how());
            content.put("consentOn", answer.terms().givenOn());
            content.put("consentEarlier", answer.terms().earlier());
            content.put("consentUntil", answer.terms().expiresOn());
            content.put("consentLimits", answer.terms().limits());
        }
        return content;
    }

    private static List<Integer> positions(Set<UUID> ids, List<Person> everyone) {
        return everyone.stream()
                .filter(person -> ids.contains(person.id()))
                .map(Person::position)
                .toList();
    }

    private Map<String, Object> item(ItemBasis judged, boolean shared, String chosenLaw) {
        Item item = judged.item();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", item.id());
        content.put("position", item.position());
        content.put("person", judged.person().position());
        content.put("what", item.what());
        content.put("kind", item.kind());
        content.put("source", item.source());
        content.put("happenedOn", item.happenedOn());
        content.put("happenedAbout", item.noted().happenedAbout());
        content.put("writtenDownAt", item.noted().at());
        content.put("lateReasons", item.noted().lateReasons());
        content.put("stillCurrent", item.stillCurrent());
        content.put("confidential", item.confidential());
        content.put("shared", shared);
        content.put("consent", judged.consent());
        content.put("restsOnConsent", shared && judged.restsOnConsent());
        if (shared) {
            content.put("lawfulBasis", basis(DecisionProcess.AS_SUGGESTED.equals(chosenLaw) ? judged.lawfulBasis() : chosenLaw));
        } else if (!judged.mayGo()) {
            content.put("whyNotShared", judged.whyNot());
        }
        return content;
    }

    private static Map<String, Object> advice(Advice given) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("level", given.level());
        content.put("advice", given.advice());
        content.put("reasons", given.reasons());
        content.put("givenBy", given.givenBy());
        content.put("givenAt", given.givenAt());
        return content;
    }
}
