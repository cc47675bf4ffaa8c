/** Creates a function that warns in the console. */
function createReport() {
    const reported = new Set();
    return (problem, ...subjects) => {
        const text = `nanoconsent: ${problem}`;
        if (!reported.has(text))
            console.warn(text, ...subjects);
        reported.add(text);
    };
}
/** Returns the result of `run`. An error is reported, and the result is then `undefined`. */
function attempt(report, run, ...subjects) {
    try {
        return run();
    }
    catch (error) {
        report(error, ...subjects);
        return undefined;
    }
}
/** Runs code of others. An error of theirs becomes an unhandled rejection, and does not stop the caller. */
function isolated(run) {
    try {
        return run();
    }
    catch (error) {
        void Promise.reject(error);
        return undefined;
    }
}

export { attempt as a, createReport as c, isolated as i };
