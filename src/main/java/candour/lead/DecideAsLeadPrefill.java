package candour.lead;

import candour.submission.Prefill;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the lead why the case came to them. */
@Component
class DecideAsLeadPrefill implements Prefill {

    @Override
    public String form() {
        return LeadDecides.DECIDE_AS_LEAD;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        String why =
                switch (String.valueOf(opened.facts().get(LeadDecides.OCCASION.name()))) {
                    case "harm-clock" -> "**The time to decide has run out,** and nothing has been decided.";
                    case LeadDecides.DANGER_STAYS ->
                        "**It was decided to share more than once, and it has not all arrived,** though a child may come to harm.";
                    case "out-of-scope" -> "**Another protocol seems to apply,** but a child could come to harm.";
                    default -> "**A step of this case is overdue.** “The case so far” shows which.";
                };
        return Map.of("occasionText", why);
    }
}
