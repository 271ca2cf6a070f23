package candour.failure;

/** A failure as it may be remembered: of which kind it was, where, and what was behind it. */
class WordlessFailure extends RuntimeException {

    private WordlessFailure(Throwable failure) {
        super(failure.getClass().getName(), failure.getCause() == null ? null : new WordlessFailure(failure.getCause()));
        setStackTrace(failure.getStackTrace());
    }

    static WordlessFailure of(Throwable failure) {
        return new WordlessFailure(failure);
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
