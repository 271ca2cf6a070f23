package candour.concern;

import candour.advice.AboutAColleague;
import candour.submission.Prefill;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Names the colleagues whom a concern may be about (R11.5, R11.8). */
@Component
class DescribeTheInformationPrefill implements Prefill {

    private final AboutAColleague aboutAColleague;

    DescribeTheInformationPrefill(AboutAColleague aboutAColleague) {
        this.aboutAColleague = aboutAColleague;
    }

    @Override
    public String form() {
        return ConcernProcess.Step.DESCRIBE_THE_INFORMATION;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        return Map.of("colleagueOptions", aboutAColleague.optionsFor(opened.reference(), opened.reader()));
    }
}
