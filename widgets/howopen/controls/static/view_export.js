export default shared;
