package candour.submission;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import candour.casefile.AlreadyRaised;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Takes one form from whoever sent it to the case file, and gives the engine the few facts it may know. It
 * runs inside the engine's own transaction: if anything is refused, nothing was kept.
 */
@Component
class SubmissionPipeline {

    private static final Logger LOG = LoggerFactory.getLogger(SubmissionPipeline.class);

    private final Map<String, Guard> guards;
    private final Map<String, Filing> filings;
    private final Map<String, List<Prefill>> prefills;
    private final Map<String, OnACase> onACase;
    private final CaseFileRepository cases;
    private final SubmissionRepository submissions;
    private final ApplicationEventPublisher taken;
    private final Clock clock;

    SubmissionPipeline(
            List<Guard> guards,
            List<Filing> filings,
            List<Prefill> prefills,
            List<OnACase> onACase,
            CaseFileRepository cases,
            SubmissionRepository submissions,
            ApplicationEventPublisher taken,
            Clock clock) {
        this.guards = guards.stream().collect(toMap(Guard::form, Function.identity()));
        this.filings = filings.stream().collect(toMap(Filing::form, Function.identity()));
        this.prefills = prefills.stream().collect(groupingBy(Prefill::form));
        this.onACase = onACase.stream().collect(toMap(OnACase::form, Function.identity()));
        this.cases = cases;
        this.submissions = submissions;
        this.taken = taken;
        this.clock = clock;
    }

    /** What the form shows from the case file to whoever has the task; each feature may add what it knows. */
    Map<String, Object> shown(Prefill.Opened opened) {
        Map<String, Object> shown = new HashMap<>();
        prefills.getOrDefault(opened.form(), List.of()).forEach(prefill -> shown.putAll(prefill.values(opened)));
        return shown;
    }

    /** What a start form shows to this person before any case is known. */
    Map<String, Object> shownAtStart(String form, String agency, String reader) {
        return shown(new Prefill.Opened(form, null, agency, fact -> null, reader));
    }

    /**
     * Takes a start form: opens the case it begins, or finds the one it belongs to.
     *
     * @throws Refused if the form is not right, or says again what the same person said a moment ago
     */
    Map<String, Object> takeStart(FormContract contract, Map<String, Object> values, String agency, String user) {
        if (onACase.containsKey(contract.id())) {
            return takeOnACase(contract, values, agency, user);
        }
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        Answers answers = check(contract, values, Map.of(), a -> sent(id, contract, null, agency, user, now, a, n -> null));
        CaseFile opened;
        try {
            opened = cases.open(agency, user, Fingerprint.of(user, contract.id(), answers.values()));
        } catch (AlreadyRaised e) {
            throw new Refused("You have already raised this: it is case %s. Open it from your tasks.".formatted(e.reference()));
        }
        Sent sent = sent(id, contract, opened.reference(), agency, user, now, answers, n -> null);
        Map<String, Object> facts = file(contract, sent, null);
        facts.put("caseReference", opened.reference());
        facts.put("agency", agency);
        facts.put("practitioner", user);
        return facts;
    }

    private Map<String, Object> takeOnACase(
            FormContract contract, Map<String, Object> values, String agency, String user) {
        UUID id = UUID.randomUUID();
        // from the case's row being held on, nobody else changes the case
        Function<Answers, Sent> sending = answers -> {
            CaseFile file = onACase.get(contract.id()).caseOf(answers, user);
            hold(file.reference());
            return sent(id, contract, file.reference(), file.agency(), user, clock.instant(), answers, fact -> null);
        };
        Answers answers = check(contract, values, shownAtStart(contract.id(), agency, null), sending);
        Sent sent = sending.apply(answers);
        Map<String, Object> facts = file(contract, sent, null);
        CaseFile file = cases.get(sent.reference());
        facts.put("caseReference", file.reference());
        facts.put("agency", file.agency());
        facts.put("practitioner", file.practitioner());
        return facts;
    }

    /**
     * Lets one form of a case through at a time: people who finish steps of it in the same moment wait for each
     * other, and none of them is refused. It comes before anything of the case is read or written.
     */
    void hold(String reference) {
        cases.lock(reference);
    }

    /**
     * Takes the form of a task.
     *
     * @throws Refused if the form is not right
     * @throws NotSaved if the case file cannot keep it
     */
    Map<String, Object> takeTask(
            FormContract contract, Map<String, Object> values, Prefill.Opened opened, String taskId, String user) {
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        Function<Answers, Sent> sending =
                a -> sent(id, contract, opened.reference(), opened.agency(), user, now, a, opened.facts());
        Answers answers = check(contract, values, shown(opened), sending);
        return file(contract, sending.apply(answers), taskId);
    }

    private Answers check(
            FormContract contract, Map<String, Object> values, Map<String, Object> shown, Function<Answers, Sent> sending) {
        Faults faults = new Faults(contract.labels());
        Answers answers = new Answers(contract.check(values, shown, faults));
        // a guard reasons over answers that are at least of the right kind
        faults.refuseIfAny();
        Guard guard = guards.get(contract.id());
        if (guard != null) {
            guard.check(sending.apply(answers), faults);
        }
        faults.refuseIfAny();
        return answers;
    }

    private Map<String, Object> file(FormContract contract, Sent sent, String taskId) {
        try {
            return keep(contract, sent, taskId);
        } catch (DataAccessException e) {
            LOG.error("The case file could not keep form {}: {}", contract.id(), e.getClass().getSimpleName());
            throw new NotSaved();
        }
    }

    private Map<String, Object> keep(FormContract contract, Sent sent, String taskId) {
        Filing filing = filings.get(contract.id());
        if (sent.reference() != null) {
            submissions.add(new Submission(
                    sent.id(), sent.reference(), sent.form(), taskId, sent.user(), sent.at(), sent.answers().values()));
        } else if (filing == null) {
            throw new IllegalStateException("Form %s belongs to no case, and nothing else keeps it".formatted(sent.form()));
        }
        // a routing field left empty is told to the engine as empty: an older answer must not survive it (F01)
        Map<String, Object> facts = new HashMap<>();
        contract.routingKeys().forEach(key -> facts.put(key, sent.answers().values().get(key)));
        if (filing != null) {
            facts.putAll(filing.file(sent));
        }
        taken.publishEvent(new Taken(sent.form(), taskId, sent.user()));
        return facts;
    }

    private static Sent sent(
            UUID id,
            FormContract contract,
            String reference,
            String agency,
            String user,
            Instant at,
            Answers answers,
            Sent.EngineFacts facts) {
        return new Sent(id, contract.id(), reference, agency, user, at, answers, facts);
    }
}
