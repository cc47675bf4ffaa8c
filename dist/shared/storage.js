/** The name of the consent cookie, as in django-cookie-consent. */
const CONSENT_COOKIE = 'cookie_consent';
/** Stands for the consent cookie on a server, which all visitors share. It keeps nothing. */
const nowhere = { read: () => '', write: () => { } };
/** Keeps choices for as long as the page lives: for tests, and for applications that store them elsewhere. */
function memoryStorage(value = '') {
    return {
        read: () => value,
        write: next => {
            value = next;
        }
    };
}

export { CONSENT_COOKIE as C, memoryStorage as m, nowhere as n };
