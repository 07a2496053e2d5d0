// What every page starts. Publishing joins these modules into one classic deferred script.
import { startChoices } from "../components/change/choices.js";
import { startCourses } from "../components/course/course.js";
import { startTools } from "../components/header/header.js";
import { startHours } from "../components/hours/hours.js";
import { startFilters } from "../components/filter/filter.js";
import { startOffline } from "../components/offline/offline.js";
import { startPapers } from "../components/papers/papers.js";
import { startPlace } from "../components/place/place.js";
import { startSearch } from "../components/search/search.js";
import { startResults } from "../components/search/results.js";
import { startSuggestion } from "../components/not_found/not_found.js";
import { startVerified } from "../components/verified/verified.js";
import { startWrong } from "../components/wrong/wrong.js";

document.documentElement.classList.remove("no-script");
startOffline(document);
startTools(document);
startPlace(document);
startHours(document);
startVerified(document);
startPapers(document);
startWrong(document);
startFilters(document);
startChoices(document);
startCourses(document);
startSearch(document);
startResults(document);
startSuggestion(document);
