package candour.emergency;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.OwnCase;
import candour.submission.Sent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Nobody answers for an opening of their own, whatever their role (R11.8). */
class NotTheirOwnGuard implements Guard {

    private final String form;

    NotTheirOwnGuard(String form) {
        this.form = form;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        OwnCase.refuseTheirOpening(sent, faults);
    }

    @Configuration(proxyBeanMethods = false)
    static class ForEachForm {

        @Bean
        Guard readWhyItWasOpenedGuard() {
            return new NotTheirOwnGuard(EmergencyProcess.READ_WHY);
        }

        @Bean
        Guard checkTheOpeningGuard() {
            return new NotTheirOwnGuard(EmergencyProcess.CHECK);
        }
    }
}
