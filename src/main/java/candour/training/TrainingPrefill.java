package candour.training;

import candour.access.Members;
import candour.access.Members.Member;
import candour.engine.Fact;
import candour.submission.BritishDate;
import candour.submission.Markdown;
import candour.submission.Prefill;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says whose training lapses, and when. Managers see that of everybody on their page as well. */
class TrainingPrefill implements Prefill {

    private final String form;
    private final Training training;
    private final Members members;

    TrainingPrefill(String form, Training training, Members members) {
        this.form = form;
        this.training = training;
        this.members = members;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        LocalDate day = LocalDate.parse(opened.facts().get(RefresherProcess.LAPSES_ON.name()));
        boolean lapsed = !training.today().isBefore(day);
        return Map.of(
                "lapsesText",
                "%s safeguarding training %s on **%s.**"
                        .formatted(whose(opened), lapsed ? "lapsed" : "lapses", BritishDate.of(day)));
    }

    private String whose(Opened opened) {
        String person = opened.facts().get(Fact.PRACTITIONER.name());
        return form.equals(RefresherProcess.BOOK_AND_DO_IT)
                ? "Your"
                : Markdown.plain(members.find(person).map(Member::name).orElse(person)) + "’s";
    }

    @Configuration(proxyBeanMethods = false)
    static class ForEachForm {

        @Bean
        Prefill bookAndDoYourRefresherTrainingPrefill(Training training, Members members) {
            return new TrainingPrefill(RefresherProcess.BOOK_AND_DO_IT, training, members);
        }

        @Bean
        Prefill seeToTheTrainingPrefill(Training training, Members members) {
            return new TrainingPrefill(RefresherProcess.SEE_TO_IT, training, members);
        }
    }
}
