console.log('dramatis');
