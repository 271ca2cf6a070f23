package candour.training;

import candour.engine.Fact;
import candour.submission.BritishDate;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A training that was done was done by now and after the last one; a booked one is to come; who can still log in has not left; nobody sees to their own (R13.3). */
class TrainingGuard implements Guard {

    private final String form;
    private final Training training;
    private final Clock clock;

    TrainingGuard(String form, Training training, Clock clock) {
        this.form = form;
        this.training = training;
        this.clock = clock;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        String person = sent.facts().get(Fact.PRACTITIONER.name());
        if (form.equals(RefresherProcess.SEE_TO_IT) && sent.user().equals(person)) {
            faults.add("This is your own training: another manager or the safeguarding lead sees to it.");
        }
        if (sent.answers().is("trainingSeenTo", "left") && training.isOf(sent.agency(), person)) {
            // a word of a colleague would settle what the person themselves has not done
            faults.on(
                    "trainingSeenTo",
                    "they can still log in here. Ask whoever keeps the accounts to close theirs: this step then ends by itself, on the next day.");
        }
        Moment.checkPast(sent.answers(), "doneOn", clock, faults);
        LocalDate done = sent.answers().date("doneOn");
        training.lastDay(sent.agency(), person)
                .filter(last -> done != null && !done.isAfter(last))
                .ifPresent(last -> faults.on(
                        "doneOn", "enter a day after the last training, which was on %s.".formatted(BritishDate.of(last))));
        Moment.checkToCome(sent.answers(), RefresherProcess.BOOKED_FOR.name(), clock, faults);
    }

    @Configuration(proxyBeanMethods = false)
    static class ForEachForm {

        @Bean
        Guard bookAndDoYourRefresherTrainingGuard(Training training, Clock clock) {
            return new TrainingGuard(RefresherProcess.BOOK_AND_DO_IT, training, clock);
        }

        @Bean
        Guard seeToTheTrainingGuard(Training training, Clock clock) {
            return new TrainingGuard(RefresherProcess.SEE_TO_IT, training, clock);
        }
    }
}
