package candour.caseview;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** A form with a file that cannot be taken apart, as by a wrong % in the file's name, is wrong and no failure of ours. */
@ControllerAdvice
class UnreadableForm {

    /** The page itself: left to the server it would take the same form apart again on the way there. */
    @ExceptionHandler(MultipartException.class)
    ModelAndView isWrong() {
        return new ModelAndView("error", Map.of("status", HttpStatus.BAD_REQUEST.value()), HttpStatus.BAD_REQUEST);
    }
}
