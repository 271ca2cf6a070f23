package candour.training;

import candour.engine.Fact;
import candour.submission.Filing;
import candour.submission.Sent;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Enters a training that was done as the page does, and tells the model for which day one is booked (R13.3). */
class TrainingFiling implements Filing {

    private final String form;
    private final Training training;

    TrainingFiling(String form, Training training) {
        this.form = form;
        this.training = training;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        LocalDate done = sent.answers().date("doneOn");
        if (done != null) {
            String person = sent.facts().get(Fact.PRACTITIONER.name());
            training.enter(sent.agency(), person, done, sent.answers().text("course"), sent.user());
        }
        String booked = sent.answers().text(RefresherProcess.BOOKED_FOR.name());
        return booked == null ? Map.of() : Map.of(RefresherProcess.BOOKED_FOR.name(), booked);
    }

    @Configuration(proxyBeanMethods = false)
    static class ForEachForm {

        @Bean
        Filing bookAndDoYourRefresherTrainingFiling(Training training) {
            return new TrainingFiling(RefresherProcess.BOOK_AND_DO_IT, training);
        }

        @Bean
        Filing seeToTheTrainingFiling(Training training) {
            return new TrainingFiling(RefresherProcess.SEE_TO_IT, training);
        }
    }
}
