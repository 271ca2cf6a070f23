package candour.request;

import candour.engine.Fact;
import candour.telling.TellAtOnce;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the request; danger that it tells of is told on at once, whoever is asking (R5.2). */
@Component("openTheRequest")
class OpenTheRequestDelegate implements JavaDelegate {

    private final TellAtOnce tellAtOnce;
    private final Clock clock;

    OpenTheRequestDelegate(TellAtOnce tellAtOnce, Clock clock) {
        this.tellAtOnce = tellAtOnce;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Fact.HARM.set(execution, "unsure");
        RequestProcess.ASKED_AT.set(execution, clock.instant().toString());
        tellAtOnce.whereUrgent(
                Fact.CASE_REFERENCE.in(execution),
                RequestProcess.DANGER_NOW.in(execution),
                RequestProcess.CRIME_SUSPECTED.in(execution));
    }
}
