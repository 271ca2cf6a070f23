package candour.telling;

import candour.submission.Prefill;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says which danger is to be told, where there is more than one, and that whoever was asked wants it told. */
class NotifyPrefill implements Prefill {

    /** What the lead, or who has it after them, answered last time, by the model. */
    private static final String LEAD_AGREES = "leadAgrees";

    private final String matter;
    private final WhichDanger which;

    NotifyPrefill(String matter, WhichDanger which) {
        this.matter = matter;
        this.which = which;
    }

    @Override
    public String form() {
        return Telling.formOf(matter);
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        String answered = "no".equals(opened.facts().get(LEAD_AGREES))
                ? "**It was written that they should not be told. The answer is that they have to be.** Read why in “The case so far”.\n\n"
                : "";
        String words = which.reported(opened, matter)
                .map(at -> "**This step is about what was reported on " + at + ".** Each danger has a step of its own."
                        + " You can tell them of more than one in one call, but write it down in each step.")
                .orElse("");
        return Map.of("dangerText", answered + words);
    }

    @Configuration(proxyBeanMethods = false)
    static class ForEachForm {

        @Bean
        Prefill notifyThePolicePrefill(WhichDanger which) {
            return new NotifyPrefill(Telling.POLICE, which);
        }

        @Bean
        Prefill notifyChildrensServicesPrefill(WhichDanger which) {
            return new NotifyPrefill(Telling.CHILDRENS_SERVICES, which);
        }
    }
}
