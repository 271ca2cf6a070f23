package candour.training;

import candour.engine.Fact;

/** The names that models {@code refresher-training}, {@code training-overdue} and {@code daily-look-at-training} share with the code. */
final class RefresherProcess {

    static final String KEY = "refresher-training";
    static final String OVERDUE = "training-overdue";
    static final String DAILY_LOOK = "daily-look-at-training";

    static final String BOOK_AND_DO_IT = "book-and-do-your-refresher-training";
    static final String SEE_TO_IT = "see-to-the-training";
    static final String BOOKED_DAY_HAS_COME = "booked-day-has-come";

    /** The message that ends a step about training that nobody needs any more. */
    static final String SETTLED = "training-is-settled";

    /** The day the training lapses, as an ISO date. */
    static final Fact LAPSES_ON = new Fact("lapsesOn");
    /** The day for which the next one is booked, as an ISO date. */
    static final Fact BOOKED_FOR = new Fact("bookedFor");

    private RefresherProcess() {}
}
