package candour.concern;

import candour.advice.WhomToAsk;
import candour.casefile.Risk;
import candour.casefile.RiskRepository;
import candour.submission.Answers;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files how the risk was weighed, and says whom the practitioner asks for advice (R9.7, R10.1, R10.3). */
@Component
class WeighTheRiskFiling implements Filing {

    private final RiskRepository risks;
    private final WhomToAsk whomToAsk;

    WeighTheRiskFiling(RiskRepository risks, WhomToAsk whomToAsk) {
        this.risks = risks;
        this.whomToAsk = whomToAsk;
    }

    @Override
    public String form() {
        return ConcernProcess.Step.WEIGH_THE_RISK;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        Answers answers = sent.answers();
        risks.add(
                sent.reference(),
                new Risk(
                        UUID.randomUUID(),
                        sent.id(),
                        answers.text("askingSafe"),
                        answers.text("ground"),
                        answers.text("decidedAnyway"),
                        answers.text("doubt"),
                        answers.text("riskReasons")));
        return whomToAsk.facts(answers.text("whomToAsk"));
    }
}
