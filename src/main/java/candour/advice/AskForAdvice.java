package candour.advice;

import candour.advice.Advisers.Asked;
import candour.casefile.CaseFileRepository;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.engine.CaseProcesses;
import candour.engine.Fact;
import candour.submission.Option;
import candour.submission.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * “I need advice”, asked from any step of a case: it runs beside everything else, and nothing waits for it
 * (R9.7, R11.5). Whoever calls this has made sure that the case may be seen by the one who asks.
 */
@Component
public class AskForAdvice {

    /** Under this name the question stands in the case file, with the answers {@code whomToAsk} and {@code question}. */
    public static final String FORM = "ask-for-advice";

    private final CaseProcesses processes;
    private final CaseFileRepository cases;
    private final SubmissionRepository submissions;
    private final WhomToAsk whomToAsk;
    private final RuntimeService runtime;
    private final Clock clock;

    AskForAdvice(
            CaseProcesses processes,
            CaseFileRepository cases,
            SubmissionRepository submissions,
            WhomToAsk whomToAsk,
            RuntimeService runtime,
            Clock clock) {
        this.processes = processes;
        this.cases = cases;
        this.submissions = submissions;
        this.whomToAsk = whomToAsk;
        this.runtime = runtime;
        this.clock = clock;
    }

    /** Whom one can ask about this case, in words and as {@link #ask} takes it. */
    public List<Option> whomToAsk(String reference) {
        return whomToAsk.options(reference);
    }

    /**
     * Where the answer of somebody is waited for.
     *
     * @param process the model that holds the step
     * @param person the user id of the only one who has it, or null where any of a group may take it
     */
    public record Desk(String process, String person) {}

    /** @param whom one of {@link #whomToAsk} */
    public Desk deskOf(String reference, String whom) {
        Asked asked = whomToAsk.asked(reference, whom);
        return new Desk(AdviceProcess.of(asked.by()), asked.person());
    }

    /**
     * Asks for advice.
     *
     * @param askedBy the user id of the one who asks
     * @param whom one of {@link #whomToAsk}
     * @param question what they want to know, in their own words
     * @throws Refused if the question or whom it goes to is missing, in words for the one who asks
     */
    @Transactional
    public void ask(String reference, String askedBy, String whom, String question) {
        if (whomToAsk(reference).stream().noneMatch(option -> option.value().equals(whom))) {
            throw new Refused("Choose whom you ask.");
        }
        if (question == null || question.isBlank()) {
            throw new Refused("Say what you want advice on.");
        }
        cases.lock(reference);
        submissions.add(new Submission(
                UUID.randomUUID(),
                reference,
                FORM,
                null,
                askedBy,
                clock.instant(),
                Map.of("whomToAsk", whom, "question", question)));
        Map<String, String> facts = whomToAsk.facts(whom);
        facts.put(AdviceProcess.ADVICE_AWAITED.name(), "no");
        processes.start(AdviceProcess.KEY, reference, harm(reference), facts);
    }

    /** What the harm test came to; unsure, with the shorter deadlines, where the case no longer runs. */
    private String harm(String reference) {
        return Stream.of(CaseProcesses.WEIGHING, CaseProcesses.CONCERN)
                .map(process -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .processDefinitionKey(process)
                        .singleResult())
                .filter(Objects::nonNull)
                .findFirst()
                .map(running -> (String) runtime.getVariable(running.getId(), Fact.HARM.name()))
                .orElse("unsure");
    }
}
